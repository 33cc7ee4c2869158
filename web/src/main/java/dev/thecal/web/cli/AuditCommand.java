package dev.thecal.web.cli;

import dev.thecal.core.audit.AuditReport;
import dev.thecal.core.audit.AuditSealer;
import dev.thecal.core.json.Json;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.config.ConfigurationLoader;
import dev.thecal.web.server.AuditKeyFile;
import dev.thecal.web.server.Schema;
import picocli.CommandLine.Command;

/** Looks after the audit trail. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Check the audit trail.")
public final class AuditCommand {

  /** Recomputes the chain of seals; exit code 1 if it is broken. */
  @Command(description = "Recompute the chain of seals: breaks and unsealed entries as JSON.")
  int verify() {
    Configuration configuration = ConfigurationLoader.ofProcess();
    try (Database database = Database.open(configuration.database(), Schema.MODULES)) {
      var key = AuditKeyFile.readOrMake(configuration.auditKeyFile());
      var sealer =
          new AuditSealer(new CoreStores(database).auditSeals(), key, database.transactions());
      AuditReport report = sealer.verify();
      System.out.println(Json.write(report));
      return report.whole() ? 0 : 1;
    }
  }
}
