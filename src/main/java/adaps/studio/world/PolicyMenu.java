package adaps.studio.world;

import java.util.function.IntConsumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** Chooses the policy that acts in one world on show. */
final class PolicyMenu extends MenuButton {
  private final WorldViewModel world;
  private final int screen;
  private final ToggleGroup group = new ToggleGroup();
  private final IntConsumer stored;

  /**
   * @param screen which of the worlds side by side it is for
   * @param stored lets a person choose a stored run for that world
   */
  PolicyMenu(WorldViewModel world, int screen, IntConsumer stored) {
    super("Policy");
    this.world = world;
    this.screen = screen;
    this.stored = stored;
    setId("policy-" + (screen + 1));
    getStyleClass().add("world-policy");
    setTooltip(new Tooltip("Which policy acts in this world"));
    for (PolicyChoice choice : PolicyChoice.values()) {
      if (choice == PolicyChoice.STORED) {
        getItems().add(new SeparatorMenuItem());
      }
      getItems().add(item(choice));
    }
    world.screens().get(screen).choice().addListener((o, before, now) -> mark());
    mark();
  }

  private RadioMenuItem item(PolicyChoice choice) {
    boolean asks = choice == PolicyChoice.STORED;
    RadioMenuItem item = new RadioMenuItem(choice.label() + (asks ? "\u2026" : ""));
    item.setId(getId() + "-" + choice.name().toLowerCase(java.util.Locale.ROOT));
    item.setToggleGroup(group);
    item.setUserData(choice);
    item.disableProperty()
        .bind(
            world
                .shelf()
                .lacks(choice)
                .and(world.screens().get(screen).choice().isNotEqualTo(choice)));
    item.setOnAction(e -> choose(choice));
    return item;
  }

  private void choose(PolicyChoice choice) {
    if (choice == PolicyChoice.STORED) {
      stored.accept(screen);
      mark();
    } else {
      world.choose(screen, choice);
    }
  }

  /** Marks what is shown, whatever was clicked. */
  private void mark() {
    PolicyChoice choice = world.screens().get(screen).choice().get();
    group.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == choice)
        .forEach(group::selectToggle);
  }
}
