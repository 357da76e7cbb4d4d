package adaps.studio.curves;

import adaps.config.ExperimentConfig;
import adaps.runs.ExperimentKey;
import adaps.studio.session.curves.RunCurve;
import java.util.Collection;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The curve of the run before the present one, which stays beside it as long as both are in the
 * same world, so that a changed setting is seen against what was before it.
 */
final class LastRun {
  private final ReadOnlyObjectWrapper<RunCurve> curve = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty kept = new SimpleBooleanProperty(true);

  LastRun() {
    kept.addListener((o, before, now) -> forget());
  }

  /** Null where there is none. */
  ReadOnlyObjectProperty<RunCurve> curve() {
    return curve.getReadOnlyProperty();
  }

  /** Whether a person wants it. */
  BooleanProperty kept() {
    return kept;
  }

  /** Takes it away until another run begins. */
  void forget() {
    curve.set(null);
  }

  /**
   * Another run begins, or the same one goes on or is run again; then what was before it stays.
   *
   * @param before what was in the window until now, or null
   */
  void begin(ExperimentConfig config, RunCurve before) {
    ExperimentKey present = ExperimentKey.of(config);
    boolean another = before != null && !ExperimentKey.of(before.config()).equals(present);
    if (another && kept.get()) {
      curve.set(before.points().isEmpty() ? null : before);
    }
    RunCurve last = curve.get();
    if (last != null && !ExperimentKey.of(last.config()).inSameWorld(present)) {
      forget();
    }
  }

  /** Nothing is drawn twice: the same run may have been chosen from the library. */
  void giveWayTo(Collection<RunCurve> others) {
    RunCurve last = curve.get();
    if (last != null && others.stream().anyMatch(run -> same(run, last))) {
      forget();
    }
  }

  private static boolean same(RunCurve one, RunCurve other) {
    return ExperimentKey.of(one.config()).equals(ExperimentKey.of(other.config()));
  }
}
