package adaps.runs;

import adaps.identity.Identities;
import adaps.identity.IdentityPath;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.IdentityMoments;
import adaps.pipeline.VaePoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code identity-path.json} once the plane is known in which identities are drawn. Until
 * then it keeps moments.
 */
final class IdentityPathWriter {
  private final Path file;
  private final DiskWriter disk;
  private final IdentityMoments moments = new IdentityMoments();

  /**
   * @param disk on whose thread it is written
   */
  IdentityPathWriter(Path file, DiskWriter disk) {
    this.file = file;
    this.disk = disk;
  }

  void follow(Identities moved) {
    if (moments.follow(moved)) {
      // Nothing that the file held is valid.
      disk.submit(() -> Files.deleteIfExists(file));
    }
  }

  void pointMade(VaePoint point) {
    moments.pointMade(point);
  }

  void found(IdentityFindings findings) {
    List<Identities> kept = new ArrayList<>(moments.kept());
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
    moments.clear();
    disk.submit(() -> WholeFile.write(file, IdentityPathFile.text(path)));
  }
}
