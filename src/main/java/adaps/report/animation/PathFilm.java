package adaps.report.animation;

import adaps.charts.Ticks;
import adaps.config.AdapsException;
import adaps.identity.IdentityPath;
import adaps.identity.IdentityPath.Moment;
import adaps.identity.LatentFrame;
import adaps.runs.StoredIdentity;
import adaps.runs.StoredRun;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a run's identities came about while its VAE learned. */
final class PathFilm {
  private static final int NUMBERS_OF_AGENT = 4;
  private static final double AXIS_PIXELS = 420;
  private static final double TICK_EVERY = 60;

  private final IdentityPath path;
  private final PlaneBox box = new PlaneBox();

  private PathFilm(IdentityPath path) {
    this.path = path;
    for (Moment moment : path.moments()) {
      for (int agent = 0; agent < path.agents(); agent++) {
        double[] at = moment.plane()[agent];
        double[] deviation = moment.planeSigma()[agent];
        box.include(at[0], at[1], deviation[0], deviation[1]);
      }
    }
  }

  /**
   * @param axes what the two axes of the plane are called
   * @return empty where the run's method encodes no identities
   */
  static Optional<Film> of(StoredRun run, List<String> axes) {
    try {
      Optional<StoredIdentity> identity = run.identity();
      if (identity.isEmpty()) {
        return Optional.empty();
      }
      Optional<IdentityPath> path = run.identityPath();
      if (path.isEmpty()) {
        return Optional.of(
            Film.missing(
                "How the identities came about is not shown: the run's folder has no "
                    + run.folder().identityPath().getFileName()
                    + ", since an older program made the run, or it took its identities over from"
                    + " another one."));
      }
      if (!path.get().endsAt(identity.get().frame())) {
        return Optional.of(
            Film.missing(
                "How the identities came about is not shown: "
                    + run.folder().identityPath()
                    + " does not end where identity.json has the identities; they are files of two"
                    + " runs."));
      }
      return Optional.of(new PathFilm(path.get()).film(identity.get().frame(), axes));
    } catch (AdapsException e) {
      return Optional.of(
          Film.missing("How the identities came about is not shown: " + e.getMessage()));
    }
  }

  private Film film(LatentFrame frame, List<String> axes) {
    List<Moment> moments = path.moments();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("unit", box.unit());
    fields.put("box", box.corners());
    fields.put("axes", axes);
    fields.put("ticksX", ticks(box.middleX()));
    fields.put("ticksY", ticks(box.middleY()));
    fields.put("stride", NUMBERS_OF_AGENT);
    fields.put("epochs", moments.stream().map(Moment::epoch).toList());
    fields.put("frames", FrameCoding.coded(moments.stream().map(this::numbers).toList()));
    return new Film(fields, caption(frame));
  }

  private int[] numbers(Moment moment) {
    int[] numbers = new int[NUMBERS_OF_AGENT * path.agents()];
    for (int agent = 0; agent < path.agents(); agent++) {
      for (int axis = 0; axis < 2; axis++) {
        numbers[NUMBERS_OF_AGENT * agent + axis] = box.whole(moment.plane()[agent][axis]);
        numbers[NUMBERS_OF_AGENT * agent + 2 + axis] = box.whole(moment.planeSigma()[agent][axis]);
      }
    }
    return numbers;
  }

  /** Ticks far enough to both sides for any shape of the picture, each with its words. */
  private List<Object> ticks(double middle) {
    double unit = Ticks.unit(box.span(), AXIS_PIXELS, TICK_EVERY);
    List<Object> ticks = new ArrayList<>();
    for (double tick : Ticks.between(middle - box.span(), middle + box.span(), unit)) {
      ticks.add(List.of(box.whole(tick), Ticks.label(tick, unit)));
    }
    return ticks;
  }

  private String caption(LatentFrame frame) {
    List<Moment> moments = path.moments();
    return "The latent space: means of the agents' identities at "
        + moments.size()
        + " moments of the VAE's training, from before it to epoch "
        + Quantity.compact(moments.get(moments.size() - 1).epoch())
        + ", as the run kept them, in the plane of the final ones; ellipses are one standard"
        + " deviation."
        + (frame.clusterOfAgent() == null
            ? ""
            : " Outlines are the clusters that were found at the end.");
  }
}
