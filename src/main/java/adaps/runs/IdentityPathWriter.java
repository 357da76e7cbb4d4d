package adaps.runs;

import adaps.identity.Identities;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.VaePoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code identity-path.json} once the plane is known in which identities are drawn. Until
 * then it keeps moments that are evenly spread over the VAE's training and the same in every run of
 * an experiment: of those of the loss curve every one, every second, every fourth…
 */
final class IdentityPathWriter {
  private static final int MOST_MOMENTS = 100;
  private static final int FEWEST_MOMENTS = 10;

  /** Numbers that the file may hold; from 250 agents on it holds fewer moments. */
  private static final int MOST_NUMBERS = 100_000;

  private static final int NUMBERS_OF_AGENT = 4;

  private final Path file;
  private final DiskWriter disk;
  private final List<Identities> kept = new ArrayList<>();
  private Identities newest;
  private int every = 1;
  private int points;

  /**
   * @param disk on whose thread it is written
   */
  IdentityPathWriter(Path file, DiskWriter disk) {
    this.file = file;
    this.disk = disk;
  }

  void follow(Identities moved) {
    newest = moved;
    if (moved.epoch() == 0) {
      begin(moved);
    }
  }

  /** A VAE begins to train, so that nothing that the file held is valid. */
  private void begin(Identities untrained) {
    kept.clear();
    kept.add(untrained);
    every = 1;
    points = 0;
    disk.submit(() -> Files.deleteIfExists(file));
  }

  /** The loss curve has one more point; those of an earlier part of the run come without moves. */
  void pointMade(VaePoint point) {
    if (newest == null || kept.isEmpty() || newest.epoch() != point.epoch()) {
      return;
    }
    points++;
    if (points % every == 0) {
      kept.add(newest);
    }
    if (kept.size() > most()) {
      thinOut();
    }
  }

  private int most() {
    int agents = newest.mu().length;
    int fitting = MOST_NUMBERS / (NUMBERS_OF_AGENT * agents);
    return Math.max(FEWEST_MOMENTS, Math.min(MOST_MOMENTS, fitting));
  }

  private void thinOut() {
    List<Identities> second = new ArrayList<>();
    for (int i = 0; i < kept.size(); i += 2) {
      second.add(kept.get(i));
    }
    kept.clear();
    kept.addAll(second);
    every *= 2;
  }

  void found(IdentityFindings findings) {
    if (kept.isEmpty()) {
      return;
    }
    if (kept.get(kept.size() - 1).epoch() < findings.identities().epoch()) {
      kept.add(findings.identities());
    }
    IdentityPath path =
        new IdentityPath(
            kept.stream()
                .map(identities -> IdentityPath.Moment.of(identities, findings.plane()))
                .toList());
    kept.clear();
    disk.submit(() -> WholeFile.write(file, IdentityPathFile.text(path)));
  }
}
