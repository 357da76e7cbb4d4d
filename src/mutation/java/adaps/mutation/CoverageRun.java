package adaps.mutation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.pitest.coverage.CoverageTransformer;
import sun.pitest.CodeCoverageStore;
import sun.pitest.InvokeReceiver;

/** Runs every test method once and notes what it reaches. PIT puts the probes into the classes. */
final class CoverageRun {
  private static final double LIMIT_SECONDS = 60;

  private final Settings settings;
  private final PrintStream out;
  private final Map<Integer, String> classes = new ConcurrentHashMap<>();
  private final Map<Long, String> blocks = new ConcurrentHashMap<>();
  private final TestMethods methods = new TestMethods();

  CoverageRun(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  /** Brings the file of the coverage up to date: tests that are new or newer than it are run. */
  void run() throws IOException {
    Path file = settings.coverageFile();
    List<String> due = due(file);
    if (due.isEmpty()) {
      return;
    }
    CodeCoverageStore.init(receiver());
    Predicate<String> rooms =
        name -> name.startsWith("adaps/") && Files.exists(settings.classes().resolve(path(name)));
    Agent.instrumentation().addTransformer(new CoverageTransformer(rooms));
    Coverage coverage =
        Files.exists(file)
            ? Coverage.read(file).without(test -> due.contains(test.className()))
            : new Coverage();
    for (String className : due) {
      for (String id : methods.of(className, settings.withoutGroups())) {
        measure(id, coverage);
      }
    }
    coverage.write(file);
  }

  private List<String> due(Path file) throws IOException {
    List<String> all =
        TestMethods.classesIn(settings.testClasses()).stream().filter(settings.isTest()).toList();
    if (!Files.exists(file)) {
      return all;
    }
    FileTime written = Files.getLastModifiedTime(file);
    List<String> known =
        Coverage.read(file).tests().stream().map(Coverage.Test::className).distinct().toList();
    return all.stream().filter(name -> !known.contains(name) || newer(name, written)).toList();
  }

  private boolean newer(String name, FileTime than) {
    try {
      Path file = settings.testClasses().resolve(path(name));
      return Files.getLastModifiedTime(file).compareTo(than) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(String className) {
    return className.replace('.', '/') + ".class";
  }

  private void measure(String id, Coverage coverage) {
    CodeCoverageStore.reset();
    long start = System.nanoTime();
    TestMethods.Outcome outcome = methods.run(id, LIMIT_SECONDS);
    double seconds = 1e-9 * (System.nanoTime() - start);
    out.println(outcome + " " + Math.round(1000 * seconds) + " ms " + id);
    if (outcome == TestMethods.Outcome.PASSED) {
      coverage.add(
          new Coverage.Test(id, seconds),
          CodeCoverageStore.getHits().stream().map(blocks::get).filter(Objects::nonNull).toList());
    }
  }

  private InvokeReceiver receiver() {
    return new InvokeReceiver() {
      @Override
      public void registerClass(int id, String name) {
        classes.put(id, name.replace('/', '.'));
      }

      @Override
      public void registerProbes(int id, String method, String descriptor, int first, int last) {
        for (int probe = first; probe <= last; probe++) {
          blocks.put(
              CodeCoverageStore.encode(id, probe),
              Coverage.block(classes.get(id), method, descriptor, probe - first));
        }
      }
    };
  }
}
