package adaps.mutation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * What became of a fault.
 *
 * @param key tells the fault from all others, also in another process
 * @param className the class
 * @param line the line in its file
 * @param mutator PIT's mutator
 * @param description what it did
 * @param status what became of it
 * @param test the test method that noticed it; empty if none did
 * @param seconds how long its tests took
 * @param run how many tests were run
 * @param reaching how many tests reach it
 */
record Result(
    String key,
    String className,
    int line,
    String mutator,
    String description,
    Status status,
    String test,
    double seconds,
    int run,
    int reaching) {
  /** What can become of a fault. */
  enum Status {
    /** A test failed. */
    KILLED,
    /** A test did not end in time. */
    TIMED_OUT,
    /** The virtual machine ended. */
    CRASHED,
    /** Tests reach it, and all that ran passed. */
    SURVIVED,
    /** No test reaches it. */
    NOT_REACHED;

    boolean noticed() {
      return this == KILLED || this == TIMED_OUT || this == CRASHED;
    }
  }

  /** The first line of a file of results. */
  static final String HEADER =
      "class,line,mutator,description,status,test,seconds,run,reaching,fault";

  static Result of(MutationDetails fault, Status status) {
    return new Result(
        key(fault),
        fault.getClassName().asJavaName(),
        fault.getLineNumber(),
        fault.getMutator().replaceAll(".*\\.", ""),
        fault.getMethod() + ": " + fault.getDescription(),
        status,
        "",
        0,
        0,
        0);
  }

  static String key(MutationDetails fault) {
    return fault.getClassName().asJavaName()
        + "."
        + fault.getMethod()
        + fault.getId().getLocation().getMethodDesc()
        + " "
        + fault.getFirstIndex()
        + " "
        + fault.getMutator();
  }

  Result with(Status found, String by, double took, int ran, int of) {
    return new Result(key, className, line, mutator, description, found, by, took, ran, of);
  }

  String toCsv() {
    return Stream.of(
            className,
            Integer.toString(line),
            mutator,
            description,
            status.name(),
            test,
            String.format(Locale.ROOT, "%.2f", seconds),
            Integer.toString(run),
            Integer.toString(reaching),
            key)
        .map(field -> '"' + field.replace("\"", "'") + '"')
        .collect(Collectors.joining(","));
  }

  /** Reads a line that {@link #toCsv} wrote. */
  static Result ofCsv(String text) {
    List<String> f = List.of(text.substring(1, text.length() - 1).split("\",\"", -1));
    return new Result(
        f.get(9),
        f.get(0),
        Integer.parseInt(f.get(1)),
        f.get(2),
        f.get(3),
        Status.valueOf(f.get(4)),
        f.get(5),
        Double.parseDouble(f.get(6)),
        Integer.parseInt(f.get(7)),
        Integer.parseInt(f.get(8)));
  }
}
