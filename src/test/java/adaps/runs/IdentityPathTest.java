package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.BrokenFileException;
import adaps.identity.Identities;
import adaps.identity.IdentityPath;
import adaps.identity.IdentityPath.Moment;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.IdentityMoments;
import adaps.pipeline.RunEvent;
import adaps.pipeline.VaePoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How identities came about is kept with the run, whole or not at all. */
class IdentityPathTest {
  private static final IdentityFindings FOUND = Examples.findings(new int[] {0, 1});
  private static final double END = FOUND.identities().epoch();

  @TempDir Path runs;

  @Test
  void everyPointOfTheLossCurveIsKeptWithTheUntrainedOne() {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    learn(writer, 4);
    writer.accept(new RunEvent.IdentityFound(FOUND));
    writer.close();
    StoredRun run = StoredRun.read(writer.folder().path());
    List<Moment> moments = run.identityPath().orElseThrow().moments();
    assertEquals(
        List.of(0.0, END / 4, END / 2, 3 * END / 4, END),
        moments.stream().map(Moment::epoch).toList());
    // Where identities have two dimensions, the plane is theirs.
    float third = (float) (END / 4 / 3);
    assertArrayEquals(
        new double[] {Double.parseDouble(Float.toString(third)), -2}, moments.get(1).plane()[0]);
    assertArrayEquals(new double[] {0.5, 0.25}, moments.get(1).planeSigma()[1]);
    assertArrayEquals(new double[] {1.5, -2}, moments.get(4).plane()[0]);
    // All dimensions, with four digits, and what the VAE lost then.
    Identities first = moments.get(1).identities();
    assertArrayEquals(new double[] {0.2083, -2}, first.mu()[0]);
    assertArrayEquals(new double[] {0.5, 0.25}, first.sigma()[1]);
    assertEquals(END / 4, first.epoch());
    assertEquals(11, first.observationError());
    assertEquals(12, first.rewardError());
    assertEquals(13, first.divergence());
    assertTrue(run.identityPath().orElseThrow().endsAt(run.identity().orElseThrow().frame()));
  }

  @Test
  void movesThatTheClockChoseAreNotKept() {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    writer.accept(new RunEvent.IdentitiesMoved(at(0)));
    writer.accept(new RunEvent.IdentitiesMoved(at(0.7)));
    point(writer, 1);
    writer.accept(new RunEvent.IdentitiesMoved(at(1.3)));
    writer.accept(new RunEvent.IdentityFound(FOUND));
    writer.close();
    assertEquals(List.of(0.0, 1.0, END), epochs(writer));
  }

  @Test
  void aLongTrainingIsThinnedOutEvenly() {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    learn(writer, 450);
    writer.accept(new RunEvent.IdentityFound(FOUND));
    writer.close();
    List<Double> epochs = epochs(writer);
    assertTrue(epochs.size() > 50 && epochs.size() <= 102, epochs.size() + " moments");
    assertEquals(END, epochs.get(epochs.size() - 1));
    double step = epochs.get(1) - epochs.get(0);
    for (int i = 1; i < epochs.size() - 1; i++) {
      assertEquals(step, epochs.get(i) - epochs.get(i - 1), 1e-9, "moment " + i);
    }
  }

  @Test
  void identitiesThatWereTakenOverHaveNoPath() {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    writer.accept(new RunEvent.VaeTrained(new VaePoint(1, 0, 0, 0, 0)));
    writer.accept(new RunEvent.IdentityFound(FOUND));
    writer.close();
    assertTrue(StoredRun.read(writer.folder().path()).identityPath().isEmpty());
  }

  @Test
  void aVaeThatBeginsAgainTakesTheOldPathAway() {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    learn(writer, 2);
    writer.accept(new RunEvent.IdentityFound(FOUND));
    writer.accept(new RunEvent.IdentitiesMoved(at(0)));
    point(writer, 1);
    writer.close();
    assertFalse(Files.exists(writer.folder().identityPath()));
  }

  @Test
  void theSecondFindingOfARunWritesNothingAnew() {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    learn(writer, 2);
    writer.accept(new RunEvent.IdentityFound(Examples.findings(null)));
    writer.accept(new RunEvent.IdentityFound(FOUND));
    writer.close();
    assertEquals(List.of(0.0, END / 2, END), epochs(writer));
  }

  @Test
  void aPathOfOtherIdentitiesDoesNotEndThere() throws Exception {
    StoredRun run = whole();
    Path file = run.folder().identityPath();
    String text = Files.readString(file);
    int end = text.lastIndexOf("\"plane\":[[1.5,-2.0]") + "\"plane\":[".length();
    Files.writeString(file, text.substring(0, end) + "[1.5,-2.1" + text.substring(end + 9));
    assertFalse(run.identityPath().orElseThrow().endsAt(run.identity().orElseThrow().frame()));
  }

  @Test
  void whatAnOlderProgramWroteHoldsThePlaneAlone() throws Exception {
    StoredRun run = whole();
    assertTrue(run.identityPath().orElseThrow().isWhole());
    Path file = run.folder().identityPath();
    String text = Files.readString(file);
    Files.writeString(file, text.replaceAll(",\"mu\":.*?\"divergence\":[0-9.]+", ""));
    IdentityPath older = run.identityPath().orElseThrow();
    assertFalse(older.isWhole());
    assertEquals(3, older.moments().size());
    assertArrayEquals(new double[] {1.5, -2}, older.moments().get(2).plane()[0]);
    assertTrue(older.endsAt(run.identity().orElseThrow().frame()));
  }

  @Test
  void manyAgentsHaveFewerMomentsSoThatTheFileStaysSmall() {
    IdentityMoments moments = new IdentityMoments();
    double[][] mu = new double[200][10];
    for (int i = 0; i <= 200; i++) {
      moments.follow(new Identities(i, mu, mu, 0, 0, 0));
      moments.pointMade(new VaePoint(i, 0, 0, 0, 0));
    }
    int kept = moments.kept().size();
    assertTrue(kept >= 25 && kept <= 50, kept + " moments of 4,800 numbers");
  }

  @Test
  void aDamagedFileIsRefusedWithFileAndField() throws Exception {
    assertEquals(
        ": moments.epoch does not follow the one before it.",
        refused("\"epoch\":2.5", "\"epoch\":0"));
    assertEquals(
        ": moments.plane is not a table of 2 rows of 2 numbers.", refused("[1.5,-2.0]", "[1.5]"));
    assertEquals(
        ": moments.sigma is not a table of 2 rows of 2 numbers.",
        refused("\"sigma\":[[1.0,1.0]", "\"sigma\":[[1.0]"));
    assertEquals(": moments.mu is missing.", refused("\"mu\":[[1.5,", "\"m\":[[1.5,"));
    assertEquals(
        ": moments.plane holds 1.0E300, which is no 32-bit float.",
        refused("[1.5,-2.0]", "[1e300,-2.0]"));
    assertEquals(": moments is missing.", refused("moments", "moment"));
    assertTrue(refused("}", "").contains("JSON"), "cut");
  }

  private String refused(String part, String instead) throws Exception {
    StoredRun run = whole();
    Path file = run.folder().identityPath();
    Files.writeString(file, Files.readString(file).replace(part, instead));
    String sentence = assertThrows(BrokenFileException.class, run::identityPath).getMessage();
    assertTrue(sentence.startsWith(file.toString()), sentence);
    return sentence.substring(file.toString().length());
  }

  private StoredRun whole() {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    learn(writer, 2);
    writer.accept(new RunEvent.IdentityFound(FOUND));
    writer.close();
    return StoredRun.read(writer.folder().path());
  }

  private static List<Double> epochs(RunWriter writer) {
    IdentityPath path = StoredRun.read(writer.folder().path()).identityPath().orElseThrow();
    return path.moments().stream().map(Moment::epoch).toList();
  }

  /** A VAE that learns until its end, with so many points of the loss curve. */
  private static void learn(RunWriter writer, int points) {
    writer.accept(new RunEvent.IdentitiesMoved(at(0)));
    for (int i = 1; i < points; i++) {
      point(writer, i * END / points);
    }
    writer.accept(new RunEvent.IdentitiesMoved(FOUND.identities()));
    writer.accept(new RunEvent.VaeTrained(new VaePoint(END, 0, 0, 0, 0)));
  }

  private static void point(RunWriter writer, double epoch) {
    writer.accept(new RunEvent.IdentitiesMoved(at(epoch)));
    writer.accept(new RunEvent.VaeTrained(new VaePoint(epoch, 0, 0, 0, 0)));
  }

  private static Identities at(double epoch) {
    double[][] mu = {{epoch / 3, -2}, {0, epoch}};
    double[][] sigma = {{1, 1}, {0.5, 0.25}};
    return new Identities(epoch, mu, sigma, 11, 12, 13);
  }
}
