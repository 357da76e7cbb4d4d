package adaps.studio.world;

import adaps.pipeline.PolicySnapshot;
import adaps.showcase.ShownPolicy;
import adaps.words.Quantity;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The policies of the present run that can be shown. */
final class PolicyShelf {
  private final ObjectProperty<PolicySnapshot> newest = new SimpleObjectProperty<>();
  private final ObjectProperty<PolicySnapshot> initial = new SimpleObjectProperty<>();
  private final ObjectProperty<PolicySnapshot> best = new SimpleObjectProperty<>();
  private double bestTest;

  /** Forgets all: another run begins. */
  void clear() {
    newest.set(null);
    initial.set(null);
    best.set(null);
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
      case STORED -> stored == null ? ShownPolicy.RANDOM : named(stored.words(), stored.snapshot());
      case RANDOM -> ShownPolicy.RANDOM;
    };
  }

  private static ShownPolicy named(String name, PolicySnapshot snapshot) {
    return snapshot == null
        ? ShownPolicy.RANDOM
        : new ShownPolicy(name + " \u00b7 update " + Quantity.count(snapshot.update()), snapshot);
  }
}
