package adaps.studio.setup;

import adaps.studio.look.Appearance;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;

/** Copy, paste, open and save of the whole setting, for the buttons and the menu alike. */
public final class SettingActions {
  private static final FileChooser.ExtensionFilter YAML =
      new FileChooser.ExtensionFilter("Settings and scenarios (YAML)", "*.yaml", "*.yml");

  /** By the whole of it the desktop knows a setting from any other YAML file. */
  private static final String ENDING = ".adaps.yaml";

  private final SettingExchange exchange;
  private final SetupViewModel setup;
  private final Node place;
  private final Appearance appearance;
  private File lastFolder;

  /** Made when somebody asks for it. */
  private SettingShare share;

  /**
   * @param place anything in the window that dialogs belong to
   */
  public SettingActions(
      SettingExchange exchange, SetupViewModel setup, Node place, Appearance appearance) {
    this.appearance = appearance;
    this.exchange = exchange;
    this.setup = setup;
    this.place = place;
  }

  /** The setting as YAML text on the clipboard. */
  public void copy() {
    copy(exchange.text(), "YAML text");
  }

  /** The setting as one line on the clipboard. */
  public void copyLine() {
    copy(exchange.line(), "a line");
  }

  private void copy(String text, String what) {
    if (!text.isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
      exchange.copied(what);
    }
  }

  /** Shows the setting as one line and as a QR code. */
  public void share() {
    share(false);
  }

  /** Asks for the line of a setting. */
  public void openLine() {
    share(true);
  }

  private void share(boolean toOpen) {
    if (share == null) {
      share = new SettingShare(exchange, this::copyLine, appearance);
    }
    share.show(place.getScene().getWindow(), toOpen);
  }

  /** The setting from YAML text on the clipboard. */
  public void paste() {
    exchange.paste(Clipboard.getSystemClipboard().getString());
  }

  /** Asks for a file with a setting or a scenario. */
  public void open() {
    FileChooser chooser = chooser("Open a setting or a scenario");
    withFile(chooser.showOpenDialog(place.getScene().getWindow()), exchange::open);
  }

  /** Asks where to save the setting. */
  public void save() {
    FileChooser chooser = chooser("Save the setting");
    chooser.setInitialFileName(
        (setup.scenario().get() == null ? "setting" : setup.scenario().get().name()) + ENDING);
    withFile(chooser.showSaveDialog(place.getScene().getWindow()), exchange::save);
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(YAML);
    if (lastFolder != null && lastFolder.isDirectory()) {
      chooser.setInitialDirectory(lastFolder);
    }
    return chooser;
  }

  private void withFile(File file, Consumer<Path> action) {
    if (file != null) {
      lastFolder = file.getParentFile();
      action.accept(file.toPath());
    }
  }
}
