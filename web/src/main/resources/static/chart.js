// Draws every [data-curve] as a reservoir curve. The data are in the page; nothing is fetched.
"use strict";

(function () {
  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function line(label, name, more) {
    return Object.assign(
      {
        label: label,
        stroke: function () { return colour(name); },
        width: 2,
        points: { show: false }
      },
      more
    );
  }

  function axis(more) {
    return Object.assign(
      {
        stroke: function () { return colour("--ink-soft"); },
        grid: { stroke: function () { return colour("--line"); }, width: 1 },
        ticks: { stroke: function () { return colour("--line"); }, width: 1 }
      },
      more
    );
  }

  function marker(u, at, name, label, row) {
    if (at === null || at === undefined || at < u.scales.x.min || at > u.scales.x.max) {
      return;
    }
    var x = Math.round(u.valToPos(at, "x", true));
    var c = u.ctx;
    c.save();
    c.strokeStyle = colour(name);
    c.fillStyle = colour(name);
    c.lineWidth = devicePixelRatio;
    c.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
    c.beginPath();
    c.moveTo(x, u.bbox.top);
    c.lineTo(x, u.bbox.top + u.bbox.height);
    c.stroke();
    c.font = 12 * devicePixelRatio + "px sans-serif";
    var right = x > u.bbox.left + u.bbox.width * 0.8;
    c.textAlign = right ? "right" : "left";
    c.fillText(label, x + (right ? -5 : 5) * devicePixelRatio, u.bbox.top + (12 + 16 * row) * devicePixelRatio);
    c.restore();
  }

  function draw(box) {
    var curve = JSON.parse(box.dataset.curve);
    var alarm = curve.days.map(function () { return curve.alarm; });
    var options = {
      width: box.clientWidth - 24,
      height: 300,
      cursor: { y: false },
      legend: { live: false },
      scales: { y: { range: function (u, least, most) { return [0, most * 1.05]; } } },
      axes: [
        axis({ values: [[86400, "{D} {MMM}", null, null, null, null, null, null, 1]], space: 70 }),
        axis({ label: "mL in the reservoir", labelSize: 24, size: 44 })
      ],
      series: [
        {},
        line("Expected", "--chart-line", { width: 2.5 }),
        line("Least there can be", "--chart-worst", { dash: [6, 4] }),
        line("Alarm", "--chart-alarm", { dash: [2, 3] })
      ],
      hooks: {
        draw: [function (u) {
          marker(u, curve.today, "--ink-soft", "today", 0);
          marker(u, curve.latest, "--chart-alarm", "latest day", 1);
        }]
      }
    };
    var plot = new uPlot(options, [curve.days, curve.expected, curve.worst, alarm], box);
    new ResizeObserver(function () {
      plot.setSize({ width: box.clientWidth - 24, height: 300 });
    }).observe(box);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", function () { plot.redraw(false); });
  }

  document.querySelectorAll("[data-curve]").forEach(draw);
})();
