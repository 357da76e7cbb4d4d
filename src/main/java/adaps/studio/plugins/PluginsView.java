package adaps.studio.plugins;

import adaps.studio.look.FocusFollowing;
import adaps.studio.look.View;
import javafx.collections.SetChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every plugin with what it adds or why it is left out, and a button that lets it run. */
public final class PluginsView implements View {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 420;

  private final PluginsViewModel plugins;
  private final VBox root = new VBox(12);

  public PluginsView(PluginsViewModel plugins) {
    this.plugins = plugins;
    root.setId("plugins");
    root.getStyleClass().add("shortcut-sheet");
    Label title = new Label("Plugins");
    title.getStyleClass().add("tile-title");
    root.setPrefWidth(WIDTH);
    root.getChildren().addAll(title, list(), foot());
  }

  @Override
  public Node root() {
    return root;
  }

  private Node list() {
    VBox lines = new VBox(12);
    plugins.lines().forEach(line -> lines.getChildren().add(line(line)));
    if (lines.getChildren().isEmpty()) {
      lines.getChildren().add(words("There are none. The manual says how they are made."));
    }
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMaxHeight(HEIGHT);
    // The list has the focus first: no key that is pressed in passing may trust a jar.
    scroll.setFocusTraversable(true);
    FocusFollowing.of(scroll);
    lines.setPadding(new Insets(0, 12, 0, 0));
    return scroll;
  }

  private Node line(PluginsViewModel.Line line) {
    Label name = new Label(line.name());
    name.getStyleClass().add("heading");
    Label state = new Label(line.state());
    state.getStyleClass().add("hint");
    HBox head = new HBox(8, name, state);
    head.setAlignment(Pos.BASELINE_LEFT);
    VBox text = new VBox(2, head, words(line.words()));
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox all = new HBox(12, text);
    all.setAlignment(Pos.CENTER_LEFT);
    if (line.plugin() != null) {
      all.getChildren().add(trust(line));
    }
    return all;
  }

  private Button trust(PluginsViewModel.Line line) {
    Button trust = new Button("Trust");
    trust.setId("trust-" + line.name());
    trust.getStyleClass().add("small-button");
    trust.setMinWidth(Region.USE_PREF_SIZE);
    trust.setOnAction(e -> plugins.trust(line.plugin()));
    plugins
        .trusted()
        .addListener(
            (SetChangeListener.Change<?> change) ->
                trust.setDisable(plugins.trusted().contains(line.plugin())));
    return trust;
  }

  private Node foot() {
    Label notice = words("");
    notice.setId("plugins-notice");
    notice.textProperty().bind(plugins.notice());
    notice.visibleProperty().bind(plugins.notice().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    Label place = words("Jars and lessons (.md) go into " + plugins.place() + ".");
    place.getStyleClass().add("hint");
    return new VBox(6, notice, place);
  }

  private static Label words(String text) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMaxWidth(WIDTH);
    return words;
  }
}
