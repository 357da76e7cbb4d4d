package adaps.studio.world;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The policies of two stored runs side by side, in the same episodes one after the other, with
 * words on why they differ. The words go as soon as anything else is shown; nothing of it is left
 * when another run begins.
 */
public final class WorldDemonstration {
  private final List<WorldScreen> screens;
  private final BooleanProperty sideBySide;
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private List<StoredPolicy> shown = List.of();
  private boolean wereSideBySide;

  WorldDemonstration(List<WorldScreen> screens, BooleanProperty sideBySide) {
    this.screens = screens;
    this.sideBySide = sideBySide;
  }

  /** Why the two worlds differ; empty while there is no demonstration. */
  public ReadOnlyStringProperty words() {
    return words.getReadOnlyProperty();
  }

  /**
   * Begins in the world on show, which must be that of both policies.
   *
   * @param why the worlds differ
   */
  public void begin(StoredPolicy left, StoredPolicy right, String why) {
    end();
    wereSideBySide = sideBySide.get();
    shown = List.of(left, right);
    screens.get(0).choose(left);
    screens.get(1).choose(right);
    sideBySide.set(true);
    words.set(why);
  }

  /** Something else may be shown now, of which the words say nothing. */
  void look() {
    if (!sideBySide.get() || own() < shown.size()) {
      words.set("");
    }
  }

  /** Worlds that show what they showed at its beginning. */
  private int own() {
    int own = 0;
    for (int screen = 0; screen < shown.size(); screen++) {
      own += screens.get(screen).shows(shown.get(screen)) ? 1 : 0;
    }
    return own;
  }

  /** Takes it away; what somebody else has chosen meanwhile stays. */
  public void end() {
    List<StoredPolicy> before = shown;
    boolean whole = !before.isEmpty() && own() == before.size();
    shown = List.of();
    words.set("");
    for (int screen = 0; screen < before.size(); screen++) {
      if (screens.get(screen).shows(before.get(screen))) {
        screens.get(screen).chooseFirst();
      }
    }
    if (whole) {
      sideBySide.set(wereSideBySide && sideBySide.get());
    }
  }
}
