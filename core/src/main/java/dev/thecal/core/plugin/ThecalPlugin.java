package dev.thecal.core.plugin;

import java.util.List;

/**
 * A plugin jar's front door. {@link java.util.ServiceLoader} finds it, the configuration enables it by
 * name; what is found but not named stays off.
 */
public interface ThecalPlugin {

  /** Lower-case letters, digits and hyphens; how the configuration enables it. */
  String name();

  /** As start-up logs it. */
  String version();

  /** What it adds, each the extension type of one module. */
  List<Extension> extensions();
}
