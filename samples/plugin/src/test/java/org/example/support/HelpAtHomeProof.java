package org.example.support;

import dev.thecal.candidacy.testkit.RuleProof;

/** What a rule from outside shows before somebody enables it; call it from a test of your own. */
public final class HelpAtHomeProof {

  private HelpAtHomeProof() {}

  public static void main(String[] arguments) {
    RuleProof.of(new HelpAtHome())
        .boundary(
            "nobody at home", facts -> facts.with(HelpAtHome.HELPER, false),
            "somebody at home", facts -> facts.with(HelpAtHome.HELPER, true))
        .check();
    System.out.println("help-at-home holds");
  }
}
