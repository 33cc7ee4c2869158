package dev.thecal.web.server;

import java.util.List;

/** The modules that own tables, in the order their migrations run. */
public final class Schema {

  public static final List<String> MODULES = List.of("core", "candidacy", "scheduling", "web");

  private Schema() {}
}
