package dev.thecal.web.config;

import dev.thecal.core.store.DatabaseSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The effective configuration, checked.
 *
 * @param host loopback address to listen on
 * @param port 0 to 65535; 0 takes a free one
 * @param database where the data live
 * @param auditKeyFile where the secret that seals the audit trail lies
 * @param demo load the samples and show the demo banner
 * @param sensitive callers may ask for what rests on sensitive facts
 * @param pluginsFolder where plugin jars are looked for
 * @param pluginsEnabled names, in the order given
 * @param jobs whether background jobs run on this node
 * @param messages the ways out for messages to patients
 * @param contentFolder with a folder of leaflets for each clinic that has its own
 */
public record Configuration(
    String host,
    int port,
    DatabaseSettings database,
    Path auditKeyFile,
    boolean demo,
    boolean sensitive,
    Optional<Path> pluginsFolder,
    List<String> pluginsEnabled,
    boolean jobs,
    MessageSettings messages,
    Optional<Path> contentFolder) {

  /** Without leaflets of a clinic's own. */
  public Configuration(
      String host,
      int port,
      DatabaseSettings database,
      Path auditKeyFile,
      boolean demo,
      boolean sensitive,
      Optional<Path> pluginsFolder,
      List<String> pluginsEnabled,
      boolean jobs,
      MessageSettings messages) {
    this(
        host,
        port,
        database,
        auditKeyFile,
        demo,
        sensitive,
        pluginsFolder,
        pluginsEnabled,
        jobs,
        messages,
        Optional.empty());
  }
}
