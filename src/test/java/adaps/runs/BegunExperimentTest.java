package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A configuration that was edited by hand beside the files that were computed with another one. */
class BegunExperimentTest {
  private static final ExperimentConfig CONFIG = StoppedRuns.config("match", "fups");

  @TempDir Path runs;
  private Path run;
  private Path config;

  @BeforeEach
  void stopOne() {
    run = StoppedRuns.stoppedAt(runs, CONFIG, 31);
    config = run.resolve("config.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "steps: 2400, steps: 1200",
    "method: fups, method: nops",
    "gamma: 0.99, gamma: 0.5",
    "seed: 0, seed: 1"
  })
  void isRefusedWithBothValues(String begun, String edited) throws Exception {
    edit(begun, edited);
    for (String sentence :
        new String[] {
          assertThrows(AdapsException.class, () -> StoredRun.read(run)).getMessage(),
          assertThrows(AdapsException.class, () -> Resumption.of(run, OptionalLong.empty()))
              .getMessage()
        }) {
      assertTrue(sentence.startsWith(config + " was edited: "), sentence);
      assertTrue(sentence.contains("'" + edited + "' where"), sentence);
      assertTrue(sentence.contains("begun with '" + begun + "'"), sentence);
      assertEquals(1, sentence.lines().count());
    }
    edit(edited, begun);
    StoppedRuns.goOn(run);
  }

  @Test
  void whatChangesNoNumberMayBeEdited() throws Exception {
    edit("title: Match", "title: Mine");
    edit("checkpointSeconds: 60.0", "checkpointSeconds: 5");
    Files.writeString(config, Files.readString(config) + "# a note\n");
    assertEquals(5, StoredRun.read(run).config().run().checkpointSeconds());
  }

  @Test
  void whatVouchesIsVouchedForToo() throws Exception {
    Path begun = run.resolve("experiment.json");
    Files.writeString(begun, Files.readString(begun).replace("\"2400\"", "\"1200\""));
    String sentence = assertThrows(AdapsException.class, () -> StoredRun.read(run)).getMessage();
    assertTrue(sentence.contains("crc32c is not that of the values"), sentence);
  }

  @Test
  void aRunOfAnOlderProgramIsTakenAtItsWord() throws Exception {
    Files.delete(run.resolve("experiment.json"));
    edit("steps: 2400", "steps: 2000");
    assertEquals(2000, StoredRun.read(run).config().run().steps());
  }

  @Test
  void aLongerTrainingIsWhatItIsBegunWithFromThen() {
    RunHost.resume(run, OptionalLong.of(4000)).close();
    assertEquals(4000, StoredRun.read(run).config().run().steps());
  }

  private void edit(String before, String after) throws Exception {
    String text = Files.readString(config);
    assertTrue(text.contains(before), text);
    Files.writeString(config, text.replace(before, after));
  }
}
