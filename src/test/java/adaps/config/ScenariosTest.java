package adaps.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenariosTest {
  @TempDir Path folder;

  @Test
  void builtInScenariosAreListedWithNumbersInOrder() {
    List<String> spread = Scenarios.names().stream().filter(n -> n.startsWith("spread")).toList();
    assertEquals(
        List.of(
            "spread-3-3-3-12-9",
            "spread-5-5-5",
            "spread-5-5-5-shuffled",
            "spread-6-6-6-6-6",
            "spread-6-6-6-6-6-shuffled",
            "spread-10-10-10"),
        spread);
  }

  @Test
  void aChangedScenariosTitleSaysWhatIsChangedAndNotWhatItWas() {
    Scenario spread = Scenarios.load("spread-5-5-5");
    assertEquals(spread.title(), spread.with("groups", List.of(5, 5, 5)).title());
    Scenario changed = spread.with("groups", List.of(4, 4)).with("timeLimit", 20);
    assertEquals("spread-5-5-5 with groups=4-4, timeLimit=20", changed.title());
    assertEquals(
        "spread-5-5-5 with timeLimit=20, groups=3-3",
        changed.with("groups", List.of(3, 3)).title());
  }

  @Test
  void everyBuiltInScenarioIsLoadedAndNothingElse() {
    List<String> loaded = Scenarios.all().stream().map(Scenario::name).toList();
    assertEquals(Scenarios.names(), loaded);
    for (String environment : List.of("spread-", "warehouse-", "foraging-")) {
      assertTrue(loaded.stream().anyMatch(name -> name.startsWith(environment)), environment);
    }
  }

  @Test
  void aTextIsReadLikeAFile() {
    assertEquals(
        new Scenario("given", "given", "spread", "", Map.of("groups", "2-3")),
        Scenarios.parse("pasted text", "given", "environment: spread\nsettings: {groups: 2-3}\n"));
    ConfigException refused =
        assertThrows(ConfigException.class, () -> Scenarios.parse("pasted text", "x", "title: y"));
    assertTrue(refused.getMessage().startsWith("pasted text, line "), refused.getMessage());
  }

  @Test
  void everyBuiltInScenarioSaysWhatItIs() {
    for (Scenario scenario : Scenarios.all()) {
      assertFalse(scenario.title().isBlank(), scenario.name());
      assertFalse(scenario.source().isBlank(), scenario.name());
    }
  }

  @Test
  void aBuiltInScenarioHasTheSettingsOfItsFile() {
    Scenario scenario = Scenarios.load("spread-3-3-3-12-9");
    assertEquals("spread-3-3-3-12-9", scenario.name());
    assertEquals("spread", scenario.environment());
    assertEquals(
        Map.of("groups", List.of(3, 3, 3, 12, 9), "shuffled", false, "timeLimit", 50),
        scenario.settings());
  }

  @Test
  void aFileOfTheUsersOwnIsLoadedAndNamedAfterItself() throws IOException {
    Scenario scenario = load("mine.yaml", "environment: spread\nsettings:\n  groups: 2-3\n");
    assertEquals(new Scenario("mine", "mine", "spread", "", Map.of("groups", "2-3")), scenario);
    assertEquals("other", load("a.yml", "name: other\nenvironment: spread").name());
  }

  @ParameterizedTest
  @CsvSource({
    "Foraging-8x8-2p-2f-coop-v3, foraging-8x8-2p-2f-coop-v3",
    "Foraging-8x8-2p-2f-coop-v2, foraging-8x8-2p-2f-coop",
    "Foraging-2s-8x8-2p-2f-coop-v2, foraging-8x8-2p-2f-coop-sight2",
    "Foraging-2s-10x10-3p-3f-v3, foraging-10x10-3p-3f-sight2-v3",
    "lbforaging:Foraging-15x15-4p-5f-v1, foraging-15x15-4p-5f"
  })
  void aScenarioIsKnownByItsNameInTheLiterature(String there, String here) {
    assertEquals(Scenarios.load(here), Scenarios.load(there));
  }

  @Test
  void aNameOfTheLiteratureThatIsNotHereIsRefused() {
    assertThrows(ConfigException.class, () -> Scenarios.load("Foraging-9x9-2p-2f-v3"));
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNearest() {
    assertEquals(
        "There is no scenario 'spread-5-5-6'; name one of 'adaps scenarios' or a YAML file."
            + " Did you mean 'spread-5-5-5'?",
        refusal("spread-5-5-6"));
  }

  @Test
  void aMissingFileIsNamed() {
    assertEquals(
        "There is no scenario file ./none.yaml; check the path or name a built-in scenario.",
        refusal("./none.yaml"));
  }

  @Test
  void malformedYamlIsReportedWithFileAndLine() {
    assertRefused("environment: spread\nsettings: {groups: [5, 5\n", ", line 3", "no valid YAML");
    assertRefused("environment: spread\n\ttitle: x\n", ", line 2", "no valid YAML");
    assertRefused("", ", line 1", "must be fields such as");
    assertRefused("- spread\n", ", line 1", "must be fields such as");
  }

  @Test
  void aFieldAtFaultIsReportedWithItsLine() {
    assertRefused(
        "environment: spread\ntitel: x\n", ", line 2, field 'titel'", "Did you mean 'title'?");
    assertRefused("title: x\n", ", line 2", "has no field 'environment'");
    assertRefused("environment:\n", ", line 1, field 'environment'", "has no value");
    assertRefused("environment: [a]\n", ", line 1, field 'environment'", "must be a plain value");
    assertRefused(
        "environment: spread\nsettings:\n  groups:\n",
        ", line 3, field 'settings.groups'",
        "has no value");
    assertRefused(
        "environment: spread\nsettings:\n  groups: {a: 1}\n",
        ", line 3, field 'settings.groups'",
        "must be a plain value or a list");
    assertRefused(
        "environment: spread\nenvironment: x\n", ", line 2, field 'environment'", "given twice");
    assertRefused(
        "environment: spread\nsettings:\n  groups: 1\n  groups: 2\n",
        ", line 4, field 'settings.groups'",
        "given twice");
    assertRefused("environment: spread\nsettings: 3\n", ", line 2, field 'settings'", "indented");
    assertRefused("environment: spread\nname: ../up\n", ", line 2, field 'name'", "run folders");
    assertRefused("environment: spread\n---\ntitle: x\n", ", line 3", "second document");
  }

  @Test
  void aliasesTagsAndDeepNestingAreRefused() {
    assertRefused("title: &a x\nenvironment: *a\n", ", line 2, field 'environment'", "alias");
    assertRefused(
        "environment: !!javax.script.ScriptEngineManager x\n",
        ", line 1, field 'environment'",
        "plain value");
    assertRefused(
        "environment: " + "[".repeat(60) + "\n",
        ", line 1, field 'environment'",
        "must be a plain value");
  }

  @Test
  void aFileThatIsTooLongIsRefused() {
    assertRefused("# " + "x".repeat(70_000), "", "longer than 64 KiB");
  }

  @Test
  void scenariosInsideAJarAreFound() throws IOException {
    Path jar = folder.resolve("some.jar");
    try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String entry :
          List.of("scenarios/", "scenarios/a.yaml", "scenarios/old/b.yaml", "c.yaml")) {
        stream.putNextEntry(new ZipEntry(entry));
        stream.closeEntry();
      }
    }
    List<String> files = Scenarios.files(new URL("jar:" + jar.toUri() + "!/scenarios/"));
    assertEquals(List.of("a.yaml"), files.stream().filter(file -> !file.isEmpty()).toList());
  }

  private void assertRefused(String yaml, String place, String words) {
    ConfigException e = assertThrows(ConfigException.class, () -> load("bad.yaml", yaml));
    String file = folder.resolve("bad.yaml").toString();
    assertTrue(e.getMessage().startsWith(file + place + " "), e.getMessage());
    assertTrue(e.getMessage().contains(words), e.getMessage());
    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
  }

  private static String refusal(String name) {
    return assertThrows(ConfigException.class, () -> Scenarios.load(name)).getMessage();
  }

  private Scenario load(String file, String yaml) throws IOException {
    return Scenarios.load(Files.writeString(folder.resolve(file), yaml).toString());
  }
}
