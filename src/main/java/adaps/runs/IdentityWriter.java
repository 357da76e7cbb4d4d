package adaps.runs;

import adaps.env.EnvironmentSpec;
import adaps.identity.Identities;
import adaps.identity.LatentFrame;
import adaps.identity.LatentPlane;
import adaps.pipeline.IdentityFindings;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Writes {@code identity.json}: as soon as there are clusters, and for a run that ends earlier what
 * it had found until then.
 */
final class IdentityWriter {
  private final Path file;
  private final Supplier<EnvironmentSpec> shape;
  private final DiskWriter disk;

  /** Newest, until stage 2 has found them. */
  private Identities moving;

  private IdentityFindings findings;

  /**
   * @param shape asked when there are identities to write
   * @param disk on whose thread it is written
   */
  IdentityWriter(Path file, Supplier<EnvironmentSpec> shape, DiskWriter disk) {
    this.file = file;
    this.shape = shape;
    this.disk = disk;
  }

  void follow(Identities newest) {
    moving = newest;
  }

  void found(IdentityFindings found) {
    findings = found;
    if (found.clusters() != null) {
      write(StoredIdentity.of(shape.get(), found));
    }
  }

  /** The run ends: what has no clusters is written now. */
  void end() {
    if (findings != null && findings.clusters() == null) {
      write(StoredIdentity.of(shape.get(), findings));
    } else if (findings == null && moving != null) {
      LatentFrame frame = LatentFrame.of(moving, null, LatentPlane.fit(moving.mu()));
      EnvironmentSpec spec = shape.get();
      write(new StoredIdentity(spec.agentTypes(), spec.typeNames(), frame, null, null, null));
    }
  }

  private void write(StoredIdentity identity) {
    disk.submit(() -> WholeFile.write(file, IdentityFile.text(identity)));
  }
}
