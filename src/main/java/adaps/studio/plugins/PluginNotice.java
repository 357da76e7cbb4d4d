package adaps.studio.plugins;

import adaps.studio.look.Icons;
import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The line that says that a plugin is left out, at the start. */
public final class PluginNotice extends HBox {
  /**
   * @param show shows the list of all plugins
   */
  public PluginNotice(PluginsViewModel plugins, Runnable show) {
    super(8);
    setId("plugin-notice");
    getStyleClass().add("tour-offer");
    setAlignment(Pos.CENTER_LEFT);
    Label words = new Label();
    words.textProperty().bind(plugins.leftOut());
    words.setMinWidth(USE_PREF_SIZE);
    Button list = new Button("Plugins\u2026");
    list.setId("show-plugins");
    list.getStyleClass().add("small-button");
    list.setMinWidth(USE_PREF_SIZE);
    list.setOnAction(e -> show.run());
    Button close = Icons.button(Feather.X, "Hide", () -> setVisible(false));
    getChildren().addAll(words, list, new Spacer(), close);
    managedProperty().bind(visibleProperty());
    setVisible(!plugins.leftOut().get().isEmpty());
  }
}
