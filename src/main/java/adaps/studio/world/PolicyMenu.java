package adaps.studio.world;

import adaps.config.AdapsException;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** Chooses the policy that acts in one world on show. */
final class PolicyMenu extends MenuButton {
  private final WorldViewModel world;
  private final int screen;
  private final ToggleGroup group = new ToggleGroup();
  private Function<Window, File> folders = PolicyMenu::askForFolder;

  /**
   * @param screen which of the worlds side by side it is for
   */
  PolicyMenu(WorldViewModel world, int screen) {
    super("Policy");
    this.world = world;
    this.screen = screen;
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
    if (choice != PolicyChoice.STORED) {
      world.choose(screen, choice);
      return;
    }
    File folder = folders.apply(getScene().getWindow());
    if (folder != null) {
      open(folder.toPath());
    }
    mark();
  }

  /** Asks for folders in another way than by the system's dialog. */
  void askBy(Function<Window, File> newFolders) {
    folders = newFolders;
  }

  private static File askForFolder(Window owner) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Folder of a stored run");
    File runs = new File("runs");
    chooser.setInitialDirectory(runs.isDirectory() ? runs : null);
    return chooser.showDialog(owner);
  }

  /** Reads a run folder on another thread and shows its policy. */
  void open(Path folder) {
    Thread reading =
        new Thread(
            () -> {
              try {
                StoredPolicy policy = StoredPolicy.read(folder);
                Platform.runLater(() -> world.choose(screen, policy));
              } catch (AdapsException e) {
                Platform.runLater(() -> world.say(e.getMessage()));
              }
            },
            "stored policy");
    reading.setDaemon(true);
    reading.start();
  }

  /** Marks what is shown, whatever was clicked. */
  private void mark() {
    PolicyChoice choice = world.screens().get(screen).choice().get();
    group.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == choice)
        .forEach(group::selectToggle);
  }
}
