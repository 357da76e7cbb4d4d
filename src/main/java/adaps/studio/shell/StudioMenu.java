package adaps.studio.shell;

import adaps.studio.look.Appearance;
import adaps.studio.setup.SettingActions;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menus; whatever can be pressed in the window has its place and its shortcut here. */
final class StudioMenu extends MenuBar {

  /**
   * @param reading opens the manual, and what else is about the program
   * @param palette finds what is in these menus, and everything else
   */
  StudioMenu(
      Menu file,
      Menu experiment,
      ViewMenu view,
      Menu lessons,
      List<MenuItem> reading,
      StudioPalette palette,
      Appearance look) {
    setMinWidth(USE_PREF_SIZE);
    ShortcutSheet sheet = new ShortcutSheet(this, look);
    Menu help = new Menu("Help");
    help.getItems()
        .add(new MenuEntry(StudioPalette.NAME, "Shortcut+K", () -> palette.toggle(this)));
    help.getItems().addAll(reading);
    help.getItems().add(new MenuEntry("Keyboard shortcuts", "F1", sheet::toggle));
    getMenus().addAll(file, experiment, view, lessons, help);
    sheet.listenForQuestionMark();
  }

  /**
   * Settings in and out, and the end.
   *
   * @param search puts the cursor where the page is searched
   * @param close what Close does
   */
  static Menu file(SettingActions setting, Runnable search, Runnable close) {
    Menu file = new Menu("File");
    file.getItems()
        .addAll(
            new MenuEntry("Open a setting\u2026", "Shortcut+O", setting::open),
            new MenuEntry("Save the setting\u2026", "Shortcut+S", setting::save),
            new MenuEntry("Copy the setting as text", "Shortcut+Shift+C", setting::copy),
            new MenuEntry("Paste a setting", "Shortcut+Shift+V", setting::paste),
            new MenuEntry("Copy the setting as a line", "Shortcut+Shift+L", setting::copyLine),
            new MenuEntry("Setting as a QR code\u2026", "Shortcut+Shift+S", setting::share),
            new MenuEntry(
                "Open a setting from a line\u2026", "Shortcut+Shift+O", setting::openLine),
            new MenuEntry("Search", "Shortcut+F", search),
            new SeparatorMenuItem(),
            new MenuEntry("Close", "Shortcut+Q", close));
    return file;
  }

  /**
   * What can be done with a run.
   *
   * @param change shows what can be changed while it trains
   */
  static Menu experiment(RunButtons buttons, Runnable change) {
    Menu experiment = new Menu("Experiment");
    MenuEntry pause = new MenuEntry("Pause", "Shortcut+P", buttons::pauseOrContinue);
    pause.textProperty().bind(buttons.pauseOrContinueName());
    experiment
        .getItems()
        .addAll(
            new MenuEntry("Run", "Shortcut+R", buttons::run)
                .disabledWhile(buttons.cannotRun(), buttons::whyNotRun),
            pause.disabledWhile(
                buttons.cannotPauseOrContinue(),
                () -> "No run is under way, and none was stopped."),
            new MenuEntry("One update", "Shortcut+U", buttons::step)
                .disabledWhile(buttons.cannotSteer(), buttons::whyNotSteered),
            new MenuEntry("Next stage", "Shortcut+N", buttons::nextStage)
                .disabledWhile(buttons.cannotSkip(), buttons::whyNotSkipped),
            new MenuEntry("Change while it trains\u2026", "Shortcut+L", change)
                .disabledWhile(
                    buttons.cannotChange(), () -> "There is no run under way that trains."),
            new MenuEntry("Stop", "Shortcut+Period", buttons::stop)
                .disabledWhile(buttons.cannotSteer(), buttons::whyNotSteered),
            new MenuEntry("Restart", "Shortcut+Shift+R", buttons::restart)
                .disabledWhile(buttons.cannotRestart(), () -> "Nothing has run yet."));
    return experiment;
  }
}
