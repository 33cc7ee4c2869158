package dev.thecal.candidacy.testkit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds calls of clocks and of chance in a compiled rule: its answer would change while nothing it was told
 * changes. It looks at the names in the class file of the rule and of the classes nested in it.
 */
final class Clocks {

  private static final Set<String> CALLS = Set.of(
      "java/lang/System.currentTimeMillis",
      "java/lang/System.nanoTime",
      "java/lang/System.getenv",
      "java/lang/System.getProperty",
      "java/lang/Math.random",
      "java/time/Clock.systemUTC",
      "java/time/Clock.systemDefaultZone",
      "java/time/ZoneId.systemDefault",
      "java/util/UUID.randomUUID",
      "java/util/Calendar.getInstance",
      "java/util/Date.<init>",
      "java/util/Random.<init>",
      "java/util/concurrent/ThreadLocalRandom.current");

  private Clocks() {}

  static void check(Class<?> type, List<String> failures) {
    for (String call : calls(type)) {
      boolean now = call.startsWith("java/time/") && call.endsWith(".now");
      if (now || CALLS.contains(call)) {
        failures.add("pure: it calls " + call.replace('/', '.')
            + "; the day of the assessment is handed in");
      }
    }
    for (Class<?> nested : type.getDeclaredClasses()) {
      check(nested, failures);
    }
  }

  private static Set<String> calls(Class<?> type) {
    String name = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(name)) {
      return in == null ? Set.of() : new ConstantPool(new DataInputStream(in)).calls();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table of names at the beginning of a class file (Java Virtual Machine Specification, 4.4). */
  private static final class ConstantPool {

    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, Integer> classes = new HashMap<>();
    private final Map<Integer, Integer> names = new HashMap<>();
    private final Map<Integer, int[]> methods = new HashMap<>();

    ConstantPool(DataInputStream in) throws IOException {
      in.skipNBytes(8); // magic and version
      int count = in.readUnsignedShort();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        read(in, i, tag);
        if (tag == 5 || tag == 6) {
          i++; // long and double take two places
        }
      }
    }

    private void read(DataInputStream in, int at, int tag) throws IOException {
      switch (tag) {
        case 1 -> texts.put(at, in.readUTF());
        case 7 -> classes.put(at, in.readUnsignedShort());
        case 10, 11 -> methods.put(at, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
        case 12 -> {
          names.put(at, in.readUnsignedShort());
          in.skipNBytes(2);
        }
        case 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> in.skipNBytes(8);
        default -> throw new IOException("unknown entry " + tag + " in a class file");
      }
    }

    Set<String> calls() {
      var calls = new TreeSet<String>();
      methods
          .values()
          .forEach(method ->
              calls.add(texts.get(classes.get(method[0])) + "." + texts.get(names.get(method[1]))));
      return calls;
    }
  }
}
