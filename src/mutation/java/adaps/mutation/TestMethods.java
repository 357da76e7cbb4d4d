package adaps.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Finds test methods and runs them one at a time. Of a method with many cases all belong to it. */
final class TestMethods {
  /** How a run of a test method ended. */
  enum Outcome {
    /** Nothing failed. */
    PASSED,
    /** Something failed. */
    FAILED,
    /** It did not end in time, and was ended. */
    TIMED_OUT
  }

  private final Launcher launcher = LauncherFactory.create();
  private final LeftThreads left = new LeftThreads();

  /** Unique identifiers of the test methods of one class. */
  List<String> of(String className, List<String> withoutGroups) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(className))
            .filters(EngineFilter.includeEngines("junit-jupiter"));
    if (!withoutGroups.isEmpty()) {
      request.filters(TagFilter.excludeTags(withoutGroups));
    }
    TestPlan plan = launcher.discover(request.build());
    List<String> methods = new ArrayList<>();
    for (TestIdentifier root : plan.getRoots()) {
      for (TestIdentifier test : plan.getDescendants(root)) {
        if (test.getSource().filter(MethodSource.class::isInstance).isPresent()) {
          methods.add(test.getUniqueId());
        }
      }
    }
    return methods;
  }

  /** Names of all test classes in a folder of classes that are not inside another. */
  static List<String> classesIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith("Test.class") && !name.contains("$"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs one test method.
   *
   * @param id its unique identifier
   * @param seconds after which it is ended
   */
  Outcome run(String id, double seconds) {
    AtomicBoolean failed = new AtomicBoolean();
    left.before();
    FirstFailure.reset();
    Thread runner = new Thread(() -> execute(id, failed), "test");
    runner.setDaemon(true);
    runner.start();
    join(runner, seconds);
    FirstFailure.stopHere();
    if (!runner.isAlive()) {
      return failed.get() ? Outcome.FAILED : Outcome.PASSED;
    }
    left.end();
    return Outcome.TIMED_OUT;
  }

  /** Ends what a test left running, and says whether that succeeded. */
  boolean endLeftThreads() {
    return left.endRunning();
  }

  private void execute(String id, AtomicBoolean failed) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectUniqueId(id))
            .filters(EngineFilter.includeEngines("junit-jupiter"))
            .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
            .build();
    try {
      launcher.execute(request, new Failures(failed));
    } catch (Throwable e) {
      // A fault may break the framework's own calls, running out of memory included.
      failed.set(true);
    }
  }

  private static void join(Thread thread, double seconds) {
    try {
      thread.join((long) (1000 * seconds));
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a campaign", e);
    }
  }

  /** Notes that something failed. */
  private record Failures(AtomicBoolean failed) implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() == TestExecutionResult.Status.FAILED) {
        failed.set(true);
        FirstFailure.stopHere();
        result.getThrowable().ifPresent(Throwable::printStackTrace);
      }
    }
  }
}
