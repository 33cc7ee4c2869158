package dev.thecal.bench;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.StatelessKieSession;

/** The twelve rules in Drools: three for each (met, not met, neither), nulls asked for, as one writes them there. */
final class DroolsRules {

  private static final String[][] CONDITIONS = {
    {"r01", "age != null && age >= 4", "age != null && age < 4"},
    {
      "r02",
      "(diagnosis != null && diagnosis != \"CANCER\") || (lifeMonths != null && lifeMonths >= 3)",
      "diagnosis == \"CANCER\" && lifeMonths != null && lifeMonths < 3"
    },
    {
      "r03",
      "oralFailed == true || oralIntolerable == true",
      "oralFailed == false && oralIntolerable == false"
    },
    {
      "r04",
      "(diagnosis != null && diagnosis != \"SPASTICITY\") || (weeks != null && weeks >= 6)",
      "diagnosis == \"SPASTICITY\" && weeks != null && weeks < 6"
    },
    {
      "r05",
      "trialDone == true && ((diagnosis == \"SPASTICITY\" && ashBefore != null && ashAfter != null"
          + " && ashBefore - ashAfter >= 1) || (diagnosis != null && diagnosis != \"SPASTICITY\""
          + " && relief != null && relief >= 50))",
      "trialDone == false || (((diagnosis != null && diagnosis != \"SPASTICITY\") || (ashBefore != null"
          + " && ashAfter != null && ashBefore - ashAfter < 1)) && (diagnosis == \"SPASTICITY\""
          + " || (relief != null && relief < 50)))"
    },
    {"r06", "psychDone == true && psychContra == false", "psychDone == false || psychContra == true"
    },
    {"r07", "infection == false", "infection == true"},
    {
      "r08",
      "(drug != null && drug != \"ZICONOTIDE\") || psychosis == false",
      "drug == \"ZICONOTIDE\" && psychosis == true"
    },
    {
      "r09",
      "inrTenths != null && inrTenths < 15 && platelets != null && platelets >= 100"
          + " && anticoagStopped == true",
      "(inrTenths != null && inrTenths >= 15) || (platelets != null && platelets < 100)"
          + " || anticoagStopped == false"
    },
    {
      "r10",
      "weight != null && weight >= 15 && csfBlock == false",
      "(weight != null && weight < 15) || csfBlock == true"
    },
    {
      "r11",
      "allergy == false && substanceUse == false && pregnant == false",
      "allergy == true || substanceUse == true || pregnant == true"
    },
    {
      "r12",
      "consent == true && (caregiver == true || (distance != null && distance < 81))",
      "consent == false || (caregiver == false && distance != null && distance >= 81)"
    }
  };

  private final KieBase base;

  DroolsRules() {
    KieServices services = KieServices.Factory.get();
    var files = services.newKieFileSystem().write("src/main/resources/bench.drl", text());
    var built = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (built.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(built.getResults().toString());
    }
    base =
        services.newKieContainer(services.getRepository().getDefaultReleaseId()).getKieBase();
  }

  private static String text() {
    var text = new StringBuilder("""
        import dev.thecal.bench.CaseBean
        import dev.thecal.bench.PlainRules.Said
        import dev.thecal.bench.Kleene
        global java.util.List said
        """);
    for (String[] one : CONDITIONS) {
      rule(text, one[0], "YES", "met", one[1]);
      rule(text, one[0], "NO", "not met", one[2]);
      rule(text, one[0], "UNKNOWN", "needs data", "!(" + one[1] + ") && !(" + one[2] + ")");
    }
    return text.toString();
  }

  private static void rule(
      StringBuilder text, String id, String verdict, String reason, String when) {
    text.append("rule \"")
        .append(id)
        .append(' ')
        .append(verdict)
        .append("\"\nwhen CaseBean( ")
        .append(when)
        .append(" )\nthen said.add(new Said(\"")
        .append(id)
        .append("\", Kleene.")
        .append(verdict)
        .append(", \"")
        .append(reason)
        .append("\"));\nend\n");
  }

  /** In no particular order. */
  List<PlainRules.Said> assess(CaseBean one) {
    StatelessKieSession session = base.newStatelessKieSession();
    var said = new ArrayList<PlainRules.Said>(CONDITIONS.length);
    session.setGlobal("said", said);
    session.execute(one);
    return said;
  }
}
