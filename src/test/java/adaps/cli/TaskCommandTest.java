package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of comparisons that are computed elsewhere, and the options that say where. */
class TaskCommandTest {
  @TempDir Path folder;
  private Path runs;
  private Terminals adaps;

  @BeforeEach
  void begin() {
    runs = folder.resolve("runs");
    adaps = new Terminals();
  }

  private List<String> compare(String... more) {
    String words =
        "compare spread-5-5-5 --methods fups --seeds 0 --steps 400 --set testInterval=200"
            + " --set testEpisodes=1 --runs";
    List<String> arguments = new ArrayList<>(List.of(words.split(" ")));
    arguments.add(runs.toString());
    arguments.addAll(List.of(more));
    return arguments;
  }

  private Path task() throws Exception {
    try (Stream<Path> files = Files.walk(runs.resolve(".jobs"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).findFirst().orElseThrow();
    }
  }

  @Test
  void aRunThatWasHandedOnEndsInTheTableOfTheSameCommand() throws Exception {
    List<String> command = compare("--on", "command", "echo {}");
    assertEquals(ExitCode.UNDER_WAY, adaps.run(command), adaps.err());
    assertTrue(
        adaps.err().contains("0 of 1 runs have finished; was sent: 1. 0 % of all steps"),
        adaps.err());
    Path task = task();
    assertEquals(ExitCode.DONE, adaps.run("task", task.toString()), adaps.err());
    assertFalse(Files.exists(task));
    adaps.clear();
    assertEquals(ExitCode.DONE, adaps.run(command), adaps.err());
    assertTrue(adaps.out().contains("FuPS"), adaps.out());
    assertFalse(Files.exists(runs.resolve(".jobs")));
  }

  @Test
  void aFileThatIsNoTaskIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "scenario: {}\n");
    assertEquals(ExitCode.USAGE, adaps.run("task", file.toString()));
    assertTrue(adaps.err().contains("is no task: name a file NUMBER-DIGEST.yaml"), adaps.err());
  }

  @Test
  void optionsForElsewhereAreRefusedWhereTheyMeanNothing() {
    assertEquals(ExitCode.USAGE, adaps.run(compare("--partition", "long")));
    assertEquals(ExitCode.USAGE, adaps.run(compare("--at-once", "2")));
    assertEquals(ExitCode.USAGE, adaps.run(compare("--on", "slurm", "--jobs", "2")));
    assertEquals(ExitCode.USAGE, adaps.run(compare("--on", "slrum")));
    assertTrue(adaps.err().contains("slurm"), adaps.err());
    assertEquals(ExitCode.USAGE, adaps.run(compare("--on", "command")));
    assertFalse(Files.exists(runs), "nothing was written");
  }
}
