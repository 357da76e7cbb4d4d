package adaps.studio.world;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.PolicySnapshot;
import adaps.runs.ExperimentKey;
import adaps.showcase.ShownPolicy;
import adaps.words.Quantity;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The policies that can be shown: those of the present run, and the last of the one before it. */
final class PolicyShelf {
  private final ObjectProperty<PolicySnapshot> newest = new SimpleObjectProperty<>();
  private final ObjectProperty<PolicySnapshot> initial = new SimpleObjectProperty<>();
  private final ObjectProperty<PolicySnapshot> best = new SimpleObjectProperty<>();
  private final ObjectProperty<StoredPolicy> last = new SimpleObjectProperty<>();
  private ExperimentConfig config;
  private double bestTest;

  /** Another run begins in a world, and what was known of the one before it is over. */
  void begin(ExperimentConfig next, EnvironmentSpec world) {
    StoredPolicy before = before(ExperimentKey.of(next));
    last.set(before != null && fits(before, next, world) ? before : null);
    config = next;
    newest.set(null);
    initial.set(null);
    best.set(null);
  }

  /** A run that goes on, or is run again, is not its own last one. */
  private StoredPolicy before(ExperimentKey next) {
    if (config == null || ExperimentKey.of(config).equals(next)) {
      return last.get();
    }
    return newest.get() == null ? null : new StoredPolicy("the last run", config, newest.get());
  }

  private static boolean fits(StoredPolicy before, ExperimentConfig next, EnvironmentSpec world) {
    return ExperimentKey.of(before.config()).inSameWorld(ExperimentKey.of(next))
        && before.fits(world, next.scenario(), next.run().seed());
  }

  /** What the run before this one ended with, or null. */
  StoredPolicy last() {
    return last.get();
  }

  /** Training has come this far. */
  void put(PolicySnapshot snapshot) {
    if (snapshot.update() == 0) {
      initial.set(snapshot);
    }
    newest.set(snapshot);
  }

  /** A test had a higher mean than all before. */
  void putBest(PolicySnapshot snapshot, double testMean) {
    bestTest = testMean;
    best.set(snapshot);
  }

  /** Whether there is nothing yet to show for a choice, so that random actions stand in. */
  BooleanBinding lacks(PolicyChoice choice) {
    return switch (choice) {
      case NEWEST -> newest.isNull();
      case BEST -> best.isNull();
      case INITIAL -> initial.isNull();
      case LAST -> last.isNull();
      case STORED, RANDOM -> Bindings.createBooleanBinding(() -> false);
    };
  }

  /**
   * What acts under a choice: random actions where it is not known yet.
   *
   * @param stored the stored run's policy, or null
   */
  ShownPolicy policy(PolicyChoice choice, StoredPolicy stored) {
    return switch (choice) {
      case NEWEST -> named("newest policy", newest.get());
      case INITIAL ->
          initial.get() == null
              ? ShownPolicy.RANDOM
              : new ShownPolicy("initial policy", initial.get());
      case BEST ->
          best.get() == null
              ? ShownPolicy.RANDOM
              : new ShownPolicy(
                  "best policy \u00b7 update "
                      + Quantity.count(best.get().update())
                      + " \u00b7 test return "
                      + Quantity.value(bestTest),
                  best.get());
      case LAST -> last.get() == null ? ShownPolicy.RANDOM : lastPolicy();
      case STORED -> stored == null ? ShownPolicy.RANDOM : named(stored.words(), stored.snapshot());
      case RANDOM -> ShownPolicy.RANDOM;
    };
  }

  private ShownPolicy lastPolicy() {
    return named("last run, " + last.get().name(), last.get().snapshot());
  }

  private static ShownPolicy named(String name, PolicySnapshot snapshot) {
    return snapshot == null
        ? ShownPolicy.RANDOM
        : new ShownPolicy(name + " \u00b7 update " + Quantity.count(snapshot.update()), snapshot);
  }
}
