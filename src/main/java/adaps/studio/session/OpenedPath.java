package adaps.studio.session;

import adaps.config.AdapsException;
import adaps.identity.IdentityPath;
import adaps.identity.LatentFrame;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.runs.StoredRun;
import java.util.Optional;

/**
 * How a stored run's identities came about, as far as its folder says. What else is seen of the run
 * does not rest on it.
 *
 * @param path null where the folder has none that can be used
 * @param problem why it cannot be used, in a sentence; null where it can, or is not there
 */
record OpenedPath(IdentityPath path, String problem) {

  static OpenedPath read(StoredRun run, LatentFrame end) {
    try {
      Optional<IdentityPath> path = end == null ? Optional.empty() : run.identityPath();
      boolean fits = path.map(found -> fits(found, end)).orElse(true);
      return fits
          ? new OpenedPath(path.orElse(null), null)
          : new OpenedPath(
              null,
              run.folder().identityPath()
                  + " does not end where identity.json has the identities; they are files of two"
                  + " runs, so that the VAE's training cannot be replayed.");
    } catch (AdapsException e) {
      return new OpenedPath(null, "The VAE's training cannot be replayed: " + e.getMessage());
    }
  }

  private static boolean fits(IdentityPath path, LatentFrame end) {
    return path.endsAt(end)
        && path.moments().stream()
            .allMatch(
                moment ->
                    moment.identities() == null
                        || moment.identities().mu()[0].length == end.mu()[0].length);
  }

  void tell(RunListener watcher) {
    if (path != null) {
      watcher.accept(new RunEvent.IdentitiesCameAbout(path));
    }
    if (problem != null) {
      watcher.accept(new RunEvent.Warned("no replay", problem));
    }
  }
}
