package adaps.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adaps.config.ConfigException;
import adaps.pipeline.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCollectionTest {
  @TempDir private Path runs;
  private HandMadeRuns made;

  @BeforeEach
  void make() {
    made = new HandMadeRuns(runs);
  }

  @Test
  void nothingToReportNamesTheOneRunAndWhyItDoesNotCount() {
    String name = stopped("fups", 1);
    assertEquals(
        "There is nothing to report: "
            + name
            + " is left out because it was stopped after 100 steps.",
        refusal());
  }

  @Test
  void nothingToReportNamesTheFirstOfManyRuns() {
    String name = stopped("fups", 1);
    stopped("nops", 1);
    assertEquals(
        "There is nothing to report: "
            + name
            + " is left out because it was stopped after 100 steps, and so on for 2 runs.",
        refusal());
  }

  /** One that is the same experiment as another is found last, and yet stands first. */
  @Test
  void runsThatDoNotCountStandInTheOrderOfTheirNames() {
    String same = name(made.finished("pair", "fups", 0, 1, 2));
    made.finished("pair", "fups", 0, 1, 2);
    String stopped = stopped("nops", 1);
    assertEquals(
        List.of(same, stopped),
        RunCollection.read(List.of(runs)).leftOut().stream()
            .map(RunCollection.LeftOut::name)
            .toList());
    assertEquals(List.of(same, stopped), Stream.of(stopped, same).sorted().toList());
  }

  private String stopped(String method, long seed) {
    return name(
        made.write(HandMadeRuns.config("pair", method, seed, Map.of()), RunState.STOPPED, 1, 2));
  }

  private static String name(Path run) {
    return run.getFileName().toString();
  }

  private String refusal() {
    return assertThrows(ConfigException.class, () -> RunCollection.read(List.of(runs)))
        .getMessage();
  }
}
