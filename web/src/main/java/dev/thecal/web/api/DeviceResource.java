package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.device.DeviceId;
import dev.thecal.core.device.DeviceInput;
import dev.thecal.core.device.DeviceRemoval;
import dev.thecal.core.device.Devices;
import dev.thecal.core.device.Registered;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The register of a patient's devices: labels, catheters, accessories. */
public final class DeviceResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/devices";

  private final Devices devices;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public DeviceResource(Devices devices, Callers callers, Posts posts) {
    this.devices = devices;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::add));
    routes.get(PATH, this::list);
    routes.get(PATH + "/{device}", this::get);
    routes.post(PATH + "/{device}/removal", posts.handler(this::remove));
    routes.post(PATH + "/{device}/error", posts.handler(this::markInError));
  }

  private Answer add(Context ctx) {
    JsonInput in = Callers.input(ctx);
    LocalDate today = LocalDate.ofInstant(callers.now(), ZoneOffset.UTC);
    var device = DeviceInput.read(in, callers.clinic(ctx), callers.patient(ctx), today);
    in.check();
    Versioned<Registered> added = devices.register(callers.access(ctx), device.get());
    String location = ctx.path() + "/" + added.value().device().id();
    return Answer.created(location, added.value()).version(added.version());
  }

  private Answer remove(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var removal = DeviceRemoval.read(in);
    in.check();
    Versioned<Registered> removed =
        devices.remove(callers.access(ctx), find(ctx).value().device(), removal.get(), expected);
    return Answer.ok(removed.value()).version(removed.version());
  }

  private Answer markInError(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var mark = ErrorMark.read(in, ctx.pathParam("device"));
    in.check();
    Versioned<Registered> marked = devices.markInError(
        callers.access(ctx), find(ctx).value().device(), mark.get().reason(), expected);
    return Answer.ok(marked.value()).version(marked.version());
  }

  private void list(Context ctx) {
    var all = devices.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of("devices", all.stream().map(Versioned::value).toList()));
  }

  private void get(Context ctx) {
    Versioned<Registered> found = find(ctx);
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Versioned<Registered> find(Context ctx) {
    DeviceId id = Callers.path(ctx, "device", DeviceId::new);
    return devices.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), id);
  }
}
