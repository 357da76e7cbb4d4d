package adaps.studio.shell;

import adaps.plugins.PluginTrust;
import adaps.plugins.Plugins;
import adaps.studio.lessons.LessonsViewModel;
import adaps.studio.look.Appearance;
import adaps.studio.look.Floating;
import adaps.studio.plugins.PluginNotice;
import adaps.studio.plugins.PluginsView;
import adaps.studio.plugins.PluginsViewModel;
import adaps.studio.session.Background;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/** The plugins in the window: a line while one is left out, and the list of all. */
final class StudioPlugins {
  private final PluginsViewModel model;
  private final Node window;
  private final Appearance appearance;
  private Floating list;

  /**
   * @param window anything in it
   */
  StudioPlugins(LessonsViewModel lessons, Node window, Appearance appearance) {
    this.window = window;
    this.appearance = appearance;
    model =
        new PluginsViewModel(
            Plugins.present(),
            lessons.refused(),
            PluginTrust.ofUser(),
            Background.ofWindow("plugins"));
  }

  /** A line above the tiles, while a plugin is left out. */
  Node notice() {
    return new TopStrip(new PluginNotice(model, this::show));
  }

  /** Shows the list of all. */
  MenuItem menuItem() {
    return new MenuEntry("Plugins\u2026", "", this::show);
  }

  private void show() {
    if (list == null) {
      list = new Floating((Region) new PluginsView(model).root(), appearance);
    }
    list.showCentred(window.getScene().getWindow());
  }
}
