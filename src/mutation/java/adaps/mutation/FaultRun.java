package adaps.mutation;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.pitest.mutationtest.engine.MutationDetails;

/** Puts one fault after the other into the loaded classes and runs the tests that reach it. */
final class FaultRun {
  private static final double LIMIT_SECONDS = 8;
  private static final double LIMIT_FACTOR = 1.25;

  /** What the first use of everything may take in a process of a fault's own. */
  private static final double START_SECONDS = 60;

  /** Longer tests are not asked again whether they pass without the fault. */
  private static final double CHECKED_SECONDS = 2;

  /** Stands for the test of a fault that survived in a process of its own. */
  private static final String ALONE = "alone";

  private final Settings settings;
  private final PrintStream out;
  private final Faults faults;
  private final Coverage coverage;
  private final Results results;
  private final TestMethods methods = new TestMethods();
  private final TestOrder order = new TestOrder();

  FaultRun(Settings settings, PrintStream out) throws IOException {
    this.settings = settings;
    this.out = out;
    faults = new Faults(settings);
    Coverage all = Coverage.read(settings.coverageFile());
    coverage = all.without(test -> !settings.isTest().test(test.className()));
    results = new Results(settings.resultsFile());
    results.all().forEach(order::learn);
  }

  /**
   * Goes through the faults that have no result.
   *
   * @return whether it came to the end; otherwise another process has to go on, as this one is no
   *     longer as it was
   */
  boolean run() throws Exception {
    List<MutationDetails> due = due();
    if (!settings.alone()) {
      initialise(due);
    }
    for (int i = 0; i < due.size(); i++) {
      Files.writeString(
          settings.currentFile(), Result.of(due.get(i), Result.Status.CRASHED).toCsv());
      Result result = tryFault(due.get(i));
      boolean sound = !settings.alone() && isSound(result);
      if (sound || i == 0) {
        results.add(result);
        order.learn(result);
        out.println((i + 1) + " of " + due.size() + " " + result.toCsv());
      }
      Files.delete(settings.currentFile());
      if (!sound) {
        out.println("another process goes on: " + result.toCsv());
        return false;
      }
    }
    return true;
  }

  /** Later the first use of a class might meet a fault, and what it keeps would outlive that. */
  private static void initialise(List<MutationDetails> faults) throws ClassNotFoundException {
    for (MutationDetails fault : faults) {
      Class.forName(fault.getClassName().asJavaName());
    }
  }

  private List<MutationDetails> due() {
    List<MutationDetails> due = new ArrayList<>();
    List<MutationDetails> all = faults.all();
    for (int i = 0; i < all.size(); i += settings.every()) {
      MutationDetails fault = all.get(i);
      Result known = results.get(Result.key(fault));
      if (known == null || isTriedAgain(fault, known)) {
        due.add(fault);
      }
    }
    return due;
  }

  private boolean isTriedAgain(MutationDetails fault, Result known) {
    if (known.status().noticed()) {
      return false;
    }
    int reaching = testsOf(fault).size();
    return settings.alone() && reaching > 0 && !known.test().equals(ALONE)
        || settings.again() && known.run() < reaching;
  }

  private List<Coverage.Test> testsOf(MutationDetails fault) {
    var location = fault.getId().getLocation();
    return order.sorted(
        Result.of(fault, Result.Status.SURVIVED),
        fault.getBlocks().stream()
            .map(
                block ->
                    Coverage.block(
                        fault.getClassName().asJavaName(),
                        location.getMethodName(),
                        location.getMethodDesc(),
                        block))
            .flatMap(block -> coverage.reaching(block).stream())
            .distinct()
            .toList());
  }

  private Result tryFault(MutationDetails fault) throws Exception {
    List<Coverage.Test> tests = testsOf(fault);
    if (tests.isEmpty()) {
      return Result.of(fault, Result.Status.NOT_REACHED);
    }
    String className = fault.getClassName().asJavaName();
    Class<?> loaded = Class.forName(className, false, getClass().getClassLoader());
    exchange(loaded, faults.faulty(fault));
    try {
      return runTests(Result.of(fault, Result.Status.SURVIVED), tests);
    } finally {
      exchange(loaded, faults.original(className));
    }
  }

  private Result runTests(Result fault, List<Coverage.Test> tests) {
    long start = System.nanoTime();
    Result.Status status = Result.Status.SURVIVED;
    double seconds = 0;
    int run = 0;
    while (run < tests.size() && !status.noticed() && seconds <= settings.seconds()) {
      status = status(run(tests.get(run)));
      seconds = 1e-9 * (System.nanoTime() - start);
      run++;
    }
    String by = status.noticed() ? tests.get(run - 1).id() : settings.alone() ? ALONE : "";
    return fault.with(status, by, seconds, run, tests.size());
  }

  private TestMethods.Outcome run(Coverage.Test test) {
    double start = settings.alone() ? START_SECONDS : 0;
    return methods.run(test.id(), start + LIMIT_SECONDS + LIMIT_FACTOR * test.seconds());
  }

  private static Result.Status status(TestMethods.Outcome outcome) {
    return switch (outcome) {
      case PASSED -> Result.Status.SURVIVED;
      case FAILED -> Result.Status.KILLED;
      case TIMED_OUT -> Result.Status.TIMED_OUT;
    };
  }

  /**
   * Whether the test that noticed the fault passes again without it. If not, the fault has left
   * something behind, or one before it has, and what the test says counts only in a new process.
   */
  private boolean isSound(Result result) {
    if (!result.status().noticed()) {
      return true;
    }
    if (!methods.endLeftThreads()) {
      return false;
    }
    Coverage.Test test =
        coverage.tests().stream()
            .filter(t -> t.id().equals(result.test()))
            .findFirst()
            .orElseThrow();
    boolean known = result.status() == Result.Status.KILLED && test.seconds() > CHECKED_SECONDS;
    return known || run(test) == TestMethods.Outcome.PASSED;
  }

  private static void exchange(Class<?> loaded, byte[] bytes)
      throws ClassNotFoundException, UnmodifiableClassException {
    Agent.instrumentation().redefineClasses(new ClassDefinition(loaded, bytes));
  }
}
