package adaps.mutation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which test methods reach which blocks of code, and how long they take.
 *
 * <p>A file of it has a line for each test, with the seconds and the numbers of its blocks, after a
 * line for each block.
 */
final class Coverage {
  /** A test method: its unique identifier, and how long it takes, in seconds. */
  record Test(String id, double seconds) {
    /** Name of its class. */
    String className() {
      int from = id.indexOf("[class:") + 7;
      return id.substring(from, id.indexOf(']', from));
    }
  }

  private final Map<String, Integer> blocks = new LinkedHashMap<>();
  private final Map<Test, Set<Integer>> reached = new LinkedHashMap<>();
  private final Map<Integer, List<Test>> testsOfBlock = new HashMap<>();

  /** Name of a block: class, method and its descriptor, number of the block. */
  static String block(String className, String method, String descriptor, int number) {
    return className + " " + method + descriptor + " " + number;
  }

  void add(Test test, Iterable<String> names) {
    Set<Integer> numbers = new TreeSet<>();
    names.forEach(name -> numbers.add(blocks.computeIfAbsent(name, n -> blocks.size())));
    put(test, numbers);
  }

  private void put(Test test, Set<Integer> numbers) {
    reached.put(test, numbers);
    numbers.forEach(n -> testsOfBlock.computeIfAbsent(n, k -> new ArrayList<>()).add(test));
  }

  Set<Test> tests() {
    return reached.keySet();
  }

  /** The tests that reach a block. */
  List<Test> reaching(String block) {
    Integer number = blocks.get(block);
    return number == null ? List.of() : testsOfBlock.getOrDefault(number, List.of());
  }

  /** What only the given tests reached is left out. */
  Coverage without(Predicate<Test> left) {
    Coverage rest = new Coverage();
    rest.blocks.putAll(blocks);
    reached.forEach(
        (test, numbers) -> {
          if (!left.test(test)) {
            rest.put(test, numbers);
          }
        });
    return rest;
  }

  void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (String block : blocks.keySet()) {
        out.write("block\t" + block + "\n");
      }
      for (Map.Entry<Test, Set<Integer>> entry : reached.entrySet()) {
        out.write("test\t" + entry.getKey().seconds() + "\t" + entry.getKey().id());
        for (int number : entry.getValue()) {
          out.write("\t" + number);
        }
        out.write("\n");
      }
    }
  }

  static Coverage read(Path file) throws IOException {
    Coverage coverage = new Coverage();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t", -1);
      if (fields[0].equals("block")) {
        coverage.blocks.put(fields[1], coverage.blocks.size());
      } else {
        Set<Integer> numbers = new TreeSet<>();
        for (int i = 3; i < fields.length; i++) {
          numbers.add(Integer.valueOf(fields[i]));
        }
        coverage.put(new Test(fields[2], Double.parseDouble(fields[1])), numbers);
      }
    }
    return coverage;
  }
}
