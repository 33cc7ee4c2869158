package dev.thecal.web.site;

import dev.thecal.core.clinic.Aftercare;
import dev.thecal.core.clinic.Candidacy;
import dev.thecal.core.clinic.ImplantPolicy;
import dev.thecal.core.clinic.RefillRules;
import dev.thecal.core.clinic.Service;
import dev.thecal.web.page.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way through the therapy: who, trial, implant, the weeks after it, refills. */
final class TherapyPages implements SiteSection {

  @Override
  public List<SitePage> pages(Visit visit) {
    return List.of(
        procedures(visit),
        who(visit),
        trial(visit),
        implant(visit),
        aftercare(visit),
        refills(visit));
  }

  private static SitePage procedures(Visit visit) {
    return SitePage.of(
        "/procedures",
        visit.say("procedures.title"),
        visit.say("procedures.lead"),
        List.of(
            new Block.Cards(
                visit.heading("way", "home.steps"),
                List.of(
                    Blocks.card(
                        visit, "procedures.workup", "procedures.workup.note", "/who-it-may-help"),
                    Blocks.card(visit, "procedures.trial", "procedures.trial.note", "/trial"),
                    Blocks.card(visit, "procedures.implant", "procedures.implant.note", "/implant"),
                    Blocks.card(
                        visit, "procedures.aftercare", "procedures.aftercare.note", "/aftercare"),
                    Blocks.card(
                        visit, "procedures.refills", "procedures.refills.note", "/refills"))),
            Blocks.points(
                visit.heading("more", "procedures.more"),
                TeamPages.offers(visit, Service.Discipline.INTERVENTIONAL))));
  }

  private static SitePage who(Visit visit) {
    Candidacy rules = visit.clinic().policies().candidacy();
    var blocks = new ArrayList<Block>();
    blocks.add(Blocks.points(visit.heading("suits", "who.suits"), visit.own(rules.suits())));
    blocks.add(Blocks.points(visit.heading("look", "who.look"), look(visit, rules)));
    blocks.add(Blocks.points(
        visit.heading("work-up", "who.workup"),
        rules.workUp().stream()
            .map(exam -> Said.of(visit.say("who.workup", exam)))
            .toList()));
    var asks = new ArrayList<Said>(visit.numbered("who.commit", 2));
    asks.addAll(visit.own(rules.commitments()));
    blocks.add(Blocks.points(visit.heading("asks", "who.commit"), asks));
    blocks.add(Blocks.points(visit.heading("not", "who.not"), visit.numbered("who.not", 3)));
    blocks.add(Blocks.words(
        visit.heading("check", "who.check"),
        List.of(visit.said("who.check.text"), visit.said("who.clinician"))));
    blocks.add(
        new Block.Buttons(List.of(new Link(visit.say("who.check"), HomePages.selfCheck(visit)))));
    blocks.addAll(Blocks.read(visit, "who-it-may-help", "the-work-up", "decision-aid"));
    return SitePage.of("/who-it-may-help", visit.say("who.title"), visit.say("who.lead"), blocks);
  }

  private static List<Said> look(Visit visit, Candidacy rules) {
    var points = new ArrayList<Said>(visit.said(List.of("who.pain", "who.tried")));
    if (rules.functionLoss()) {
      points.add(visit.said("who.function"));
    }
    if (rules.medicalClearance()) {
      points.add(visit.said("who.health"));
    }
    return points;
  }

  private static SitePage trial(Visit visit) {
    var blocks = new ArrayList<Block>();
    blocks.add(Pictures.trial(visit));
    blocks.add(Blocks.words(visit.heading("how", "trial.how"), visit.said("trial.how.text")));
    blocks.add(Blocks.words(visit.heading("watch", "trial.watch"), visit.said("trial.watch.text")));
    blocks.add(
        Blocks.words(visit.heading("counts", "trial.counts"), visit.said("trial.counts.text")));
    if (visit.clinic().policies().trial().patientChooses()) {
      blocks.add(
          Blocks.words(visit.heading("choose", "trial.choose"), visit.said("trial.choose.text")));
    }
    blocks.add(Blocks.points(
        visit.heading("goals", "trial.goals"),
        visit.own(visit.clinic().policies().trial().goals())));
    blocks.addAll(Blocks.read(visit, "the-trial"));
    return SitePage.of("/trial", visit.say("trial.title"), visit.say("trial.lead"), blocks);
  }

  private static SitePage implant(Visit visit) {
    ImplantPolicy implant = visit.clinic().policies().implant();
    var blocks = new ArrayList<Block>();
    blocks.add(Pictures.pump(visit));
    blocks.add(
        Blocks.words(visit.heading("where", "implant.where"), visit.said("implant.where.text")));
    blocks.add(Blocks.steps(
        visit.heading("steps", "implant.steps"),
        List.of(visit.said("implant.steps.text")),
        visit.lines("implant.steps")));
    blocks.add(
        Blocks.points(visit.heading("cuts", "implant.cuts"), visit.own(implant.incisions())));
    blocks.add(
        Blocks.points(visit.heading("wake", "implant.recovery"), visit.own(implant.recovery())));
    blocks.add(
        Blocks.points(visit.heading("papers", "implant.papers"), visit.own(implant.documents())));
    blocks.add(
        Blocks.words(visit.heading("risks", "implant.risks"), visit.said("implant.risks.text")));
    blocks.addAll(Blocks.read(visit, "the-implant", "side-effects-and-risks"));
    return SitePage.of("/implant", visit.say("implant.title"), visit.say("implant.lead"), blocks);
  }

  private static SitePage aftercare(Visit visit) {
    Aftercare rules = visit.clinic().policies().aftercare();
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Note(
        Optional.of(visit.say("phones.danger")), List.of(visit.say("after.emergency")), true));
    blocks.add(Blocks.points(
        visit.heading("rules", "after.rules"),
        visit.said(List.of("after.strenuous", "after.driving", "after.brace"))));
    blocks.add(Blocks.points(
        visit.heading("signs", "after.signs"),
        rules.warningSigns().stream()
            .map(sign -> Said.of(visit.say("after.sign", sign)))
            .toList()));
    blocks.add(Blocks.words(
        visit.heading("closed", "after.closed"), Said.of(visit.value("clinic.after-hours"))));
    blocks.add(
        Blocks.points(visit.heading("expect", "after.expect"), visit.own(rules.expectations())));
    blocks.addAll(Blocks.read(visit, "after-the-implant", "warning-signs"));
    return SitePage.of("/aftercare", visit.say("after.title"), visit.say("after.lead"), blocks);
  }

  private static SitePage refills(Visit visit) {
    RefillRules rules = visit.clinic().policies().refill();
    var steps = new ArrayList<Said>(visit.numbered("refills.how", 2));
    if (rules.skinNumbed()) {
      steps.add(visit.said("refills.how.numb"));
    }
    steps.addAll(visit.said(List.of("refills.how.3", "refills.how.4")));
    var blocks = new ArrayList<Block>();
    blocks.add(Pictures.refill(visit));
    blocks.add(Blocks.steps(visit.heading("how", "refills.how"), List.of(), steps));
    blocks.add(
        Blocks.words(visit.heading("when", "refills.when"), visit.said("refills.when.text")));
    blocks.add(Blocks.words(
        visit.heading("at-home", "refills.home"), Said.of(visit.value("refill.home"))));
    blocks.add(new Block.Note(
        Optional.of(visit.say("refills.miss")), List.of(visit.say("refills.miss.text")), true));
    blocks.addAll(Blocks.read(visit, "refills-in-clinic", "refills-at-home", "alarms"));
    return SitePage.of("/refills", visit.say("refills.title"), visit.say("refills.lead"), blocks);
  }
}
