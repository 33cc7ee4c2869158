package dev.thecal.content.lint;

import java.util.function.Consumer;

/** One rule that looks at a passage by itself. */
@FunctionalInterface
interface PassageRule {

  void check(Passage passage, Consumer<LintFinding> findings);
}
