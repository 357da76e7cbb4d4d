package adaps.studio.world;

import adaps.showcase.Showcase;
import adaps.showcase.ShownPolicy;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One of the worlds side by side: which policy acts in it. */
final class WorldScreen {
  private final int index;
  private final PolicyShelf shelf;
  private final PolicyChoice first;
  private final ReadOnlyObjectWrapper<PolicyChoice> choice;
  private StoredPolicy stored;
  private boolean chosen;
  private Showcase showcase;
  private ShownPolicy shown = ShownPolicy.RANDOM;

  /**
   * @param index its place from the left, from 0
   */
  WorldScreen(int index, PolicyShelf shelf, PolicyChoice first) {
    this.index = index;
    this.shelf = shelf;
    this.first = first;
    choice = new ReadOnlyObjectWrapper<>(first);
  }

  /** Which policy acts. */
  ReadOnlyObjectProperty<PolicyChoice> choice() {
    return choice.getReadOnlyProperty();
  }

  /** The stored run's policy, or null. */
  StoredPolicy stored() {
    return stored;
  }

  void choose(PolicyChoice newChoice) {
    chosen = true;
    put(newChoice);
  }

  private void put(PolicyChoice newChoice) {
    choice.set(newChoice);
    refresh();
  }

  void choose(StoredPolicy policy) {
    stored = policy;
    choose(PolicyChoice.STORED);
  }

  /** Whether a stored run's policy acts in it. */
  boolean shows(StoredPolicy policy) {
    return choice.get() == PolicyChoice.STORED && stored == policy;
  }

  /** Back to what it showed before anybody chose, which is not what its neighbour shows. */
  void chooseFirst() {
    chosen = false;
    put(first);
  }

  /** Acts so, or as at first, as long as nobody has chosen. */
  void suggest(PolicyChoice better, boolean there) {
    if (!chosen) {
      put(there ? better : first);
    }
  }

  /** Acts in another showcase. */
  void attach(Showcase newShowcase) {
    showcase = newShowcase;
    shown = ShownPolicy.RANDOM;
    refresh();
  }

  /** Takes what the shelf holds now. */
  void refresh() {
    ShownPolicy policy = shelf.policy(choice.get(), stored);
    if (showcase != null && !policy.equals(shown)) {
      shown = policy;
      showcase.show(index, policy);
    }
  }
}
