package dev.thecal.web.embedding;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A program of docs/embedding/README.md and what it prints.
 *
 * @param module whose jars it may use
 */
record Example(String module, String program, String output) {

  private static final Pattern BLOCKS =
      Pattern.compile("```java ([a-z]+)\\n(.*?)```\\s+```text\\n(.*?)```", Pattern.DOTALL);

  static List<Example> in(String markdown) {
    return BLOCKS
        .matcher(markdown)
        .results()
        .map(block -> new Example(block.group(1), block.group(2), block.group(3)))
        .toList();
  }
}
