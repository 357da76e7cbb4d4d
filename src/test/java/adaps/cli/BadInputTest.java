package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be used ends with exit code 2, one sentence, and nothing written. */
class BadInputTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
train spred-5-5-5                             | Did you mean 'spread-5-5-5'?
train spread-5-5-5 --method adap              | Did you mean 'adaps'?
train spread-5-5-5 --set gama=0.9             | Did you mean 'gamma'?
train spread-5-5-5 --set timelimit=20         | Did you mean 'timeLimit'?
train spread-5-5-5 --set qqqqqqqqqq=1         | There is no parameter 'qqqqqqqqqq'
train spread-5-5-5 --set gamma=1.5            | gamma is 1.5 but must be 0 to 1.
train spread-5-5-5 --set gamma=much           | gamma is 'much' but must be a number, 0 to 1.
train spread-5-5-5 --set gamma=NaN            | gamma is NaN but must be 0 to 1.
train spread-5-5-5 --set kernel=vektor        | Did you mean 'vector'?
train spread-5-5-5 --set hidden=64-x          | hidden is '64-x' but must be whole numbers
train spread-5-5-5 --set timeLimit=0          | timeLimit is 0 but must be 1 to
train spread-5-5-5 --seed one                 | seed is 'one' but must be a whole number, 0 or
train spread-5-5-5 --seed -1                  | seed is -1 but must be 0 or more.
train spread-5-5-5 --steps -1                 | steps is -1 but must be 1 to
train spread-5-5-5 --steps 0                  | steps is 0 but must be 1 to
train spread-5-5-5 --set gamma                | --set takes key=value, but 'gamma'
train spread-5-5-5 --set =3                   | --set takes key=value, but '=3'
train spread-5-5-5 --seed 1 --set seed=2      | seed is given twice, as 2 and as 1
train spread-5-5-5 --set beta=1 --set beta=2  | beta is given twice, as 1 and as 2
train spread-5-5-5 --sede 1                   | has no option '--sede'. Did you mean '--seed'?
train spread-5-5-5 --seed                     | --seed needs a value
train spread-5-5-5 more                       | does not know what to do with 'more'
train                                         | needs SCENARIO
trian spread-5-5-5                            | Did you mean 'train'?
compare spread-5-5-5 --jobs x                 | --jobs is 'x' but must be a whole number
evaluate none --episodes 99999999999          | --episodes is '99999999999' but must be a whole
bench spread-5-5-5 --seconds much             | --seconds is 'much' but must be a number;
bench spread-5-5-5 --updates 1e3 --seconds 9  | --updates says how long to train
bench spread-5-5-5 --updates 1.5              | --updates is '1.5' but must be a whole number
evaluate none --seed -1                       | --seed is -1 but must be 0 or more.
""")
  void isSaidInOneSentence(String command, String sentence) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(command.trim().split(" ")));
    if (command.startsWith("train spread")) {
      arguments.addAll(1, List.of("--runs", folder.resolve("runs").toString()));
    }
    refused(arguments, sentence);
  }

  @Test
  void moreClustersThanAgentsNamesBothNumbers() throws Exception {
    Terminals adaps =
        refused(
            List.of("train", "spread-5-5-5", "--runs", runs(), "--set", "clusters=16"),
            "clusters is 16");
    assertTrue(adaps.err().contains("15"), adaps.err());
  }

  @Test
  void asManyClustersAsAgentsAreTaken() {
    Terminals adaps = new Terminals();
    int code =
        adaps.run("train", "spread-5-5-5", "--runs", runs(), "--set", "clusters=15", "--seed", "x");
    assertEquals(2, code);
    assertFalse(adaps.err().contains("clusters"), adaps.err());
  }

  @Test
  void severalWrongValuesAreAllNamed() {
    Terminals adaps = new Terminals();
    int code =
        adaps.run("train", "spread-5-5-5", "--runs", runs(), "--seed", "x", "--set", "gamma=2");
    assertEquals(2, code);
    assertEquals(2, adaps.err().lines().count());
  }

  @Test
  void anUnwritableRunsFolderIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Terminals adaps = new Terminals();
    int code = adaps.run("train", "spread-5-5-5", "--runs", file.resolve("runs").toString());
    checkRefusal(adaps, code, "The runs folder " + file.resolve("runs") + " cannot be written");
  }

  @Test
  void brokenYamlIsNamedWithFileAndLine() throws Exception {
    Path file = scenario("title: x\nenvironment: spread\nsettings: {groups: [5, 5\n");
    refused(List.of("train", file.toString(), "--runs", runs()), file + ", line ");
  }

  @Test
  void anUnknownFieldIsNamedWithFileAndLine() throws Exception {
    Path file = scenario("title: x\nenvironment: spread\nsetings:\n  groups: [5, 5]\n");
    Terminals adaps =
        refused(List.of("train", file.toString(), "--runs", runs()), file + ", line 3");
    assertTrue(adaps.err().contains("setings"), adaps.err());
  }

  @Test
  void anUnknownSettingIsNamedWithFileAndLine() throws Exception {
    Path file = scenario("title: x\nenvironment: spread\nsettings:\n  grups: [5, 5]\n");
    Terminals adaps =
        refused(List.of("train", file.toString(), "--runs", runs()), file + ", line 4: ");
    assertTrue(adaps.err().contains("Did you mean 'groups'?"), adaps.err());
  }

  @Test
  void aSettingOutOfRangeIsNamedWithFileAndLine() throws Exception {
    Path file = scenario("title: x\nenvironment: spread\nsettings: {shuffled: no, groups: [0]}\n");
    refused(List.of("train", file.toString(), "--runs", runs()), file + ", line 3");
  }

  @Test
  void anUnknownParameterIsNamedWithFileAndLine() throws Exception {
    Path file = scenario("title: x\nenvironment: spread\nparameters:\n  gama: 0.9\n");
    Terminals adaps =
        refused(List.of("train", file.toString(), "--runs", runs()), file + ", line 4: ");
    assertTrue(adaps.err().contains("Did you mean 'gamma'?"), adaps.err());
  }

  @Test
  void aParameterOutOfRangeIsNamedWithFileAndLine() throws Exception {
    Path file = scenario("title: x\nenvironment: spread\nparameters: {gamma: 7}\n");
    refused(List.of("train", file.toString(), "--runs", runs()), file + ", line 3: gamma is 7");
  }

  @Test
  void aFileNameThatIsNoNameOfAScenarioIsSaidToBeThat() throws Exception {
    Path file = Files.writeString(folder.resolve("my crowd!.yaml"), "environment: spread\n");
    Terminals adaps =
        refused(List.of("train", file.toString(), "--runs", runs()), "the name of the file, 'my");
    assertFalse(adaps.err().contains("line 1"), adaps.err());
  }

  @Test
  void anUnknownEnvironmentIsNamedWithFileAndLine() throws Exception {
    Path file = scenario("title: x\nenvironment: spred\n");
    Terminals adaps =
        refused(List.of("train", file.toString(), "--runs", runs()), file + ", line 2: ");
    assertTrue(adaps.err().contains("Did you mean 'spread'?"), adaps.err());
  }

  @Test
  void aMissingFileIsNamed() throws Exception {
    Path file = folder.resolve("none.yaml");
    refused(List.of("train", file.toString(), "--runs", runs()), file.toString());
  }

  private Terminals refused(List<String> arguments, String sentence) throws Exception {
    Terminals adaps = new Terminals();
    checkRefusal(adaps, adaps.run(arguments), sentence);
    return adaps;
  }

  private void checkRefusal(Terminals adaps, int code, String sentence) throws Exception {
    assertTrue(adaps.err().contains(sentence), adaps.err());
    assertEquals(ExitCode.USAGE, code);
    assertEquals("", adaps.out());
    assertEquals(1, adaps.err().lines().count(), adaps.err());
    assertFalse(adaps.err().contains("Exception"), adaps.err());
    try (Stream<Path> files = Files.walk(folder)) {
      assertTrue(files.noneMatch(file -> file.endsWith("runs")), "something was written");
    }
  }

  private Path scenario(String yaml) throws Exception {
    return Files.writeString(folder.resolve("mine.yaml"), yaml);
  }

  private String runs() {
    return folder.resolve("runs").toString();
  }
}
