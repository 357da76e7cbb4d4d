package adaps.studio.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.identity.Identities;
import adaps.pipeline.RunEvent;
import adaps.pipeline.VaePoint;
import adaps.runs.RunWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An opened run hands over how its identities came about, or says why it cannot. */
class OpenedPathTest {
  private static final SmallRun RUN = SmallRun.with(Map.of());

  @TempDir Path runs;

  private final List<RunEvent> told = new ArrayList<>();

  @Test
  void theMomentsComeBeforeWhatWasFound() {
    OpenedRun.read(write(0)).tell(told::add);
    List<RunEvent> identities =
        told.stream()
            .filter(
                event ->
                    event instanceof RunEvent.IdentitiesCameAbout
                        || event instanceof RunEvent.IdentityFound)
            .toList();
    assertEquals(2, identities.size());
    var path = ((RunEvent.IdentitiesCameAbout) identities.get(0)).path();
    assertEquals(2, path.moments().size());
    assertTrue(path.isWhole());
  }

  @Test
  void aBrokenPathIsSaidAndTheRunIsSeenWithoutIt() throws Exception {
    Path folder = write(0);
    Path file = folder.resolve("identity-path.json");
    Files.writeString(file, "{\"moments\": 3}");
    assertEquals(
        "The VAE's training cannot be replayed: " + file + ": moments is not a list.",
        warning(folder));
  }

  @Test
  void thePathOfAnotherRunIsSaidToBeOne() throws Exception {
    Path folder = write(0);
    Path file = folder.resolve("identity-path.json");
    Files.copy(write(1).resolve(file.getFileName()), file, StandardCopyOption.REPLACE_EXISTING);
    assertTrue(warning(folder).contains("they are files of two runs"), warning(folder));
  }

  private String warning(Path folder) {
    told.clear();
    OpenedRun.read(folder).tell(told::add);
    assertTrue(told.stream().noneMatch(RunEvent.IdentitiesCameAbout.class::isInstance));
    assertTrue(told.stream().anyMatch(RunEvent.IdentityFound.class::isInstance));
    return told.stream()
        .filter(RunEvent.Warned.class::isInstance)
        .map(event -> ((RunEvent.Warned) event).message())
        .findFirst()
        .orElseThrow();
  }

  /**
   * @param further how far one agent lies from where the run found it
   */
  private Path write(double further) {
    Identities end = RUN.findings.identities();
    double[][] mu = end.mu().clone();
    mu[0] = mu[0].clone();
    mu[0][0] += further;
    try (RunWriter writer = RunWriter.create(runs, RUN.config)) {
      Identities untrained = new Identities(0, end.sigma(), end.sigma(), 0, 0, 0);
      writer.accept(new RunEvent.IdentitiesMoved(untrained));
      Identities moved = new Identities(end.epoch(), mu, end.sigma(), 0, 0, 0);
      writer.accept(new RunEvent.IdentitiesMoved(moved));
      writer.accept(new RunEvent.VaeTrained(new VaePoint(end.epoch(), 0, 0, 0, 0)));
      writer.accept(new RunEvent.IdentityFound(RUN.findings));
      return writer.folder().path();
    }
  }
}
