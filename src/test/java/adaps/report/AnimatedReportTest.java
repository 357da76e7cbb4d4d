package adaps.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.identity.Identities;
import adaps.report.animation.AnimationRequest;
import adaps.runs.StoredRun;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moves on a report's page, and what it says where something cannot. */
class AnimatedReportTest {
  private static final AnimationRequest ALL = new AnimationRequest(12, false, 0);
  private static final Scenario SPREAD =
      new Scenario("four", "A four & more", "spread", "a test", Map.of("groups", "2-2"));

  @TempDir Path folder;
  private Path runs;

  @BeforeEach
  void place() {
    runs = folder.resolve("runs with a blank");
  }

  @Test
  void theIdentitiesMoveAsTheRunKeptThem() throws IOException {
    PlayedRuns.seps(runs, SPREAD, 0);
    AnimatedPage page = animated(ALL);
    JsonNode path = page.path(0);
    double unit = path.get("unit").doubleValue();
    EnvironmentSpec spec = EnvironmentKinds.spec(SPREAD);
    List<int[]> frames = AnimatedPage.frames(path);
    assertEquals(PlayedRuns.EPOCHS.size(), frames.size());
    for (int moment = 0; moment < frames.size(); moment++) {
      double epoch = PlayedRuns.EPOCHS.get(moment);
      assertEquals(epoch, path.get("epochs").get(moment).doubleValue());
      Identities then = PlayedRuns.identities(spec, epoch);
      for (int agent = 0; agent < 4; agent++) {
        for (int axis = 0; axis < 2; axis++) {
          int[] frame = frames.get(moment);
          assertEquals(then.mu()[agent][axis], frame[4 * agent + axis] * unit, 0.51 * unit);
          assertEquals(then.sigma()[agent][axis], frame[4 * agent + 2 + axis] * unit, 0.51 * unit);
        }
      }
    }
    assertEquals("[0,0,1,1]", page.numbers().at("/runs/0/clusters").toString());
    assertEquals("[0,0,1,1]", page.numbers().at("/runs/0/types").toString());
    assertTrue(
        page.text().contains("at 4 moments of the VAE's training, from before it to epoch 4.5"));
  }

  @Test
  void aMethodWithoutIdentitiesHasAWorldAlone() throws IOException {
    PlayedRuns.fups(runs, SPREAD);
    AnimatedPage page = animated(ALL);
    assertTrue(page.path(0).isNull());
    assertFalse(page.world(0).isNull());
    assertFalse(page.text().contains("latent space"));
  }

  @Test
  void aPageThatNobodyAskedToMoveHasNoScript() throws IOException {
    PlayedRuns.seps(runs, SPREAD, 0);
    AnimatedPage page = AnimatedPage.whole(Report.of(List.of(runs)));
    assertFalse(page.text().contains("<script"));
    assertFalse(page.text().contains("film"), "words or style of what is not there");
  }

  @Test
  void ofEachSeriesTheLowestSeedMovesAndNoMoreThanAreAskedFor() throws IOException {
    PlayedRuns.seps(runs, SPREAD, 2);
    PlayedRuns.seps(runs, SPREAD, 1);
    PlayedRuns.fups(runs, SPREAD);
    AnimatedPage both = animated(ALL);
    assertEquals(2, both.numbers().get("runs").size());
    assertTrue(both.text().contains("<h3>SePS on four, seed 1</h3>"));
    assertFalse(both.text().contains("further series"));
    AnimatedPage one = animated(new AnimationRequest(1, false, 0));
    assertEquals(1, one.numbers().get("runs").size());
    assertTrue(one.text().contains("1 further series could have one"));
  }

  @Test
  void theSameRunsGiveTheSamePage() throws IOException {
    PlayedRuns.seps(runs, SPREAD, 0);
    assertEquals(animated(ALL).text(), animated(ALL).text());
  }

  @Test
  void thePageNeedsNothingButItselfAndItsOneScript() throws IOException {
    PlayedRuns.seps(runs, SPREAD, 0);
    Report report = Report.of(List.of(runs));
    report.animate(ALL);
    String page = AnimatedPage.whole(report).text();
    assertFalse(page.contains("http:") || page.contains("https:"), "an address");
    Matcher loading =
        Pattern.compile(
                "<(link|img|iframe|object)|url\\((?!#)|@import|src=|href=|fetch\\(|import\\("
                    + "|XMLHttpRequest|WebSocket|eval\\(|innerHTML|document\\.write")
            .matcher(page);
    assertFalse(loading.find(), () -> "loads something: " + loading.group());
    assertEquals(2, page.split("<script", -1).length - 1, "numbers and program");
    Matcher colours = Pattern.compile("var\\((--[a-z0-9-]+)\\)").matcher(page);
    while (colours.find()) {
      int defined = page.split(Pattern.quote(colours.group(1) + ":"), -1).length - 1;
      assertEquals(2, defined, colours.group(1) + " light and dark");
    }
  }

  /** A path may hold whatever a file's name may, and the slash besides. */
  @Test
  void namesOfOthersAreTextAndNothingElse() throws IOException {
    runs = folder.resolve("a<").resolve("script><script>alert(1)").resolve("\"><b onclick='x'>");
    StoredRun run = PlayedRuns.seps(runs, SPREAD, 0);
    Files.writeString(run.folder().identityPath(), "{\"moments\": 3}");
    Report report = Report.of(List.of(runs));
    assertEquals(1, report.animate(ALL).size());
    String page = AnimatedPage.movingPart(report).text();
    assertFalse(page.contains("<b onclick"), "a tag of somebody else");
    assertFalse(page.contains("<script>alert"), "a script of somebody else");
    assertEquals(2, page.split("</script>", -1).length - 1);
    assertTrue(page.contains("a&lt;/script&gt;&lt;script&gt;alert(1)/&quot;&gt;&lt;b onclick="));
  }

  @Test
  void aRunThatTookItsIdentitiesOverSaysSo() throws IOException {
    PlayedRuns.write(runs, ExperimentConfig.of(SPREAD, Map.of("method", "seps")), false);
    assertNotShown(
        "SePS on four, seed 0: How the identities came about is not shown: the run's"
            + " folder has no identity-path.json");
  }

  @Test
  void aFileOfAnotherRunIsNotShown() throws IOException {
    StoredRun run = PlayedRuns.seps(runs, SPREAD, 0);
    Path other = PlayedRuns.seps(folder.resolve("other"), SPREAD, 0).folder().identityPath();
    Files.writeString(
        run.folder().identityPath(), Files.readString(other).replace("1.5,", "1.625,"));
    assertNotShown("does not end where identity.json has the identities");
  }

  @Test
  void aDamagedFileIsSaidAndTheWorldStaysThere() throws IOException {
    StoredRun run = PlayedRuns.seps(runs, SPREAD, 0);
    Files.writeString(run.folder().identityPath(), "{\"moments\": 3}");
    AnimatedPage page = assertNotShown("identity-path.json: moments is not a list.");
    assertFalse(page.world(0).isNull());
  }

  @Test
  void aRunWithoutItsPolicySaysSoAndTheIdentitiesStayThere() throws IOException {
    StoredRun run = PlayedRuns.seps(runs, SPREAD, 0);
    Files.delete(run.folder().policy());
    AnimatedPage page = assertNotShown("The world is not shown: ");
    assertTrue(page.world(0).isNull());
    assertFalse(page.path(0).isNull());
  }

  @Test
  void requestsThatCannotBeAreRefused() {
    assertEquals("--animate is 13 but must be 0 to 12.", refused(13, 0));
    assertEquals("--animate is -1 but must be 0 to 12.", refused(-1, 0));
    assertEquals("--seed is -1 but must be 0 or more.", refused(1, -1));
  }

  private static String refused(int count, long seed) {
    return assertThrows(ConfigException.class, () -> new AnimationRequest(count, false, seed))
        .getMessage();
  }

  /** The sentence is returned, and on the page. */
  private AnimatedPage assertNotShown(String part) throws IOException {
    Report report = Report.of(List.of(runs));
    List<String> sentences = report.animate(ALL);
    assertEquals(1, sentences.size(), sentences.toString());
    assertTrue(sentences.get(0).contains(part), sentences.get(0));
    AnimatedPage page = AnimatedPage.movingPart(report);
    assertTrue(page.text().contains(part.substring(part.indexOf(": ") + 2)), part);
    return page;
  }

  private AnimatedPage animated(AnimationRequest request) throws IOException {
    Report report = Report.of(List.of(runs));
    assertEquals(List.of(), report.animate(request));
    return AnimatedPage.movingPart(report);
  }
}
