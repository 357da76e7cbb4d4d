package example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.OwnMethods;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.ParameterDescription;
import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.Experiment;
import adaps.pipeline.ExperimentChecks;
import adaps.pipeline.NamedSettings;
import adaps.pipeline.PlannedSize;
import adaps.pipeline.RunState;
import adaps.runs.RunWriter;
import adaps.runs.StoredRun;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.sharing.SharingInputs;
import adaps.sharing.SharingPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A method of one's own is a class and a line, and then one of the methods. */
class CrewsTest {
  private static final Scenario FOUR = new Scenario("four", "Four", "match", "a test", Map.of());

  @TempDir Path folder;
  private OwnMethods own;

  @BeforeEach
  void find() throws Exception {
    own = OwnMethods.in(folder.resolve("services"), Crews.class);
  }

  @AfterEach
  void forget() throws Exception {
    own.close();
  }

  private static ExperimentConfig config(Map<String, ?> more) {
    ExperimentConfig crews = NamedSettings.apply(FOUR, Map.of("method", "crews", "crews", "3"));
    return crews.with(Map.of("steps", 400, "testInterval", 200, "testEpisodes", 2)).with(more);
  }

  @Test
  void itComesAfterTheProgramsOwnAndItsSettingsAfterTheirs() {
    List<String> names = Methods.all().stream().map(Method::name).toList();
    assertEquals("crews", names.get(names.size() - 1));
    ParameterDescription described =
        ExperimentConfig.parameters().stream()
            .filter(parameter -> parameter.key().equals("dealtEvery"))
            .findFirst()
            .orElseThrow();
    assertEquals("Crews", described.group());
    assertEquals("updates", described.unit());
  }

  @Test
  void itsSizeIsKnownBeforeAndItsSettingsAreChecked() {
    ExperimentConfig config = config(Map.of());
    long one = size(config.with("crews", 1));
    assertEquals(3 * one, size(config));
    ConfigException many =
        assertThrows(ConfigException.class, () -> ExperimentChecks.check(config.with("crews", 5)));
    assertEquals("crews is 5 but may be at most 4, the agents.", many.getMessage());
    ConfigException none = assertThrows(ConfigException.class, () -> config(Map.of("crews", 0)));
    assertEquals("crews is 0 but must be 1 to 1000.", none.getMessage());
  }

  private static long size(ExperimentConfig config) {
    return PlannedSize.of(Methods.named("crews"), config, EnvironmentKinds.spec(config.scenario()))
        .trainableParameters();
  }

  @Test
  void itTrainsIntoARunFolderThatStandsAlone() throws Exception {
    StoredRun run = run(config(Map.of()));
    assertEquals(RunState.FINISHED, run.result().orElseThrow().state());
    assertEquals(3, run.policy().plan().networks());
    assertEquals(3, Arrays.stream(run.policy().plan().networkOfAgent()).distinct().count());
    assertEquals(Map.of("crews", 3, "dealtEvery", 0L), run.config().methodSettings());
    String yaml = Files.readString(run.folder().path().resolve("config.yaml"));
    assertTrue(yaml.contains("crews: 3\n  dealtEvery: 0\n"), yaml);
  }

  @Test
  void agentsChangeNetworksBetweenUpdates() {
    StoredRun before = run(config(Map.of("dealtEvery", 10)));
    StoredRun after = run(config(Map.of("dealtEvery", 9)));
    assertArrayEquals(
        before.policy().plan().networkOfAgent(),
        run(config(Map.of())).policy().plan().networkOfAgent(),
        "nobody is dealt anew where no update follows");
    assertTrue(
        !Arrays.equals(
            before.policy().plan().networkOfAgent(), after.policy().plan().networkOfAgent()));
  }

  private StoredRun run(ExperimentConfig config) {
    try (RunWriter writer = RunWriter.create(folder.resolve("runs"), config)) {
      new Experiment(config, List.of(writer)).run();
      writer.close();
      return StoredRun.read(writer.folder().path());
    }
  }

  @Test
  void aServiceEntryThatNamesNothingIsSaidInASentence() throws Exception {
    own.close();
    own = OwnMethods.withEntries(folder.resolve("services"), List.of("example.Crew"));
    ConfigException refused = assertThrows(ConfigException.class, Methods::all);
    assertTrue(refused.getMessage().contains("example.Crew not found"), refused.getMessage());
    assertTrue(
        refused.getMessage().endsWith("check the lines in META-INF/services/adaps.sharing.Method."),
        refused.getMessage());
  }

  /** Takes a name that there is already. */
  public static final class Again implements Method {
    @Override
    public String name() {
      return "fups";
    }

    @Override
    public String label() {
      return "FuPS";
    }

    @Override
    public String sentence() {
      return "Again.";
    }

    @Override
    public SharingPlan plan(SharingInputs inputs) {
      throw new AssertionError("nobody asks");
    }
  }

  @Test
  void twoMethodsOfOneNameAreRefusedWithBothClasses() throws Exception {
    own.close();
    own = OwnMethods.in(folder.resolve("services"), Again.class);
    ConfigException refused = assertThrows(ConfigException.class, Methods::all);
    assertEquals(
        "The methods adaps.sharing.FullParameterSharing and example.CrewsTest$Again are both called"
            + " 'fups'; give one of them another name.",
        refused.getMessage());
  }
}
