package adaps.studio.setup;

import adaps.config.ExperimentConfig;
import adaps.runs.ChangedSettings;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.studio.look.Appearance;
import adaps.studio.look.View;
import adaps.studio.look.form.ParameterRow;
import adaps.studio.session.Background;
import adaps.studio.session.EditedParameter;
import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The setting of the next run: what most people change at the top, everything else in groups below.
 */
public final class SetupView implements View {
  static final double WIDTH = 308;
  static final double SCROLL_BAR = 10;

  private static final List<String> ON_TOP = List.of("seed", "steps");
  private static final String METHOD = "method";

  /** More would take the form's room. */
  private static final int MOST_NAMED = 3;

  private final SetupViewModel setup;
  private final ObservableValue<ExperimentConfig> shownRun;
  private final ParameterSearch search = new ParameterSearch();
  private final SetupHeader header;
  private final BooleanBinding searched;
  private final VBox environmentGroup = new VBox();
  private final ScrollPane scroll = new ScrollPane();
  private final VBox root = new VBox();

  public SetupView(
      SetupViewModel setup,
      SettingExchange exchange,
      SettingActions actions,
      Thumbnails thumbnails,
      Appearance appearance,
      Background background,
      ObservableValue<ExperimentConfig> shownRun) {
    this.setup = setup;
    this.shownRun = shownRun;
    header = new SetupHeader(setup, exchange, actions, search);
    root.setId("setup");
    root.getStyleClass().add("setup");
    root.setMinWidth(WIDTH);
    root.setPrefWidth(WIDTH);
    root.setMaxWidth(WIDTH);
    VBox form =
        new VBox(
            top(
                new ScenarioChoice(setup, thumbnails, appearance, background, actions::open),
                appearance));
    form.getChildren().add(environmentGroup);
    groups().forEach((name, list) -> form.getChildren().add(group(name, list)));
    showEnvironment();
    setup
        .environmentParameters()
        .addListener((ListChangeListener<EditedParameter>) change -> showEnvironment());
    // As wide with a scroll bar as without, so that the form does not move when groups open.
    form.setMaxWidth(WIDTH - SCROLL_BAR);
    scroll.setContent(form);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    FoundParameters found = new FoundParameters(setup, search);
    StackPane place = new StackPane(found, scroll);
    searched = search.narrows();
    found.visibleProperty().bind(searched);
    scroll.visibleProperty().bind(searched.not());
    VBox.setVgrow(place, Priority.ALWAYS);
    root.getChildren().addAll(header, place, difference(), bottom(exchange));
  }

  @Override
  public Region root() {
    return root;
  }

  private VBox top(ScenarioChoice scenario, Appearance appearance) {
    VBox top =
        new VBox(
            8,
            heading("Scenario"),
            scenario,
            new AgentSection(setup, appearance),
            heading("Method"),
            new MethodChoice(setup));
    top.getStyleClass().add("setup-top");
    ON_TOP.forEach(key -> top.getChildren().add(new ParameterRow(setup.parameter(key))));
    return top;
  }

  /** What a method has of its own is there while the method is chosen, or it is changed. */
  private ParameterGroup group(String name, List<EditedParameter> parameters) {
    ParameterGroup group = new ParameterGroup(name, parameters);
    String first = parameters.get(0).description().key();
    List<String> owners =
        Methods.all().stream()
            .filter(method -> method.parameters().has(first))
            .map(Method::name)
            .toList();
    if (!owners.isEmpty()) {
      StringProperty chosen = setup.parameter(METHOD).text();
      BooleanBinding wanted =
          Bindings.createBooleanBinding(() -> owners.contains(chosen.get()), chosen);
      for (EditedParameter parameter : parameters) {
        wanted = wanted.or(parameter.changed());
      }
      group.visibleProperty().bind(wanted);
      group.managedProperty().bind(wanted);
    }
    return group;
  }

  /** Puts the cursor where parameters are searched. */
  public void search() {
    header.search();
  }

  /** Shows a parameter, whether its group is open or not, and puts the cursor there. */
  public void show(String key) {
    new ParameterReach(root, scroll, search).show(key);
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("heading");
    return heading;
  }

  private Map<String, List<EditedParameter>> groups() {
    Map<String, List<EditedParameter>> groups = new LinkedHashMap<>();
    List<EditedParameter> rest = new ArrayList<>(setup.experimentParameters());
    rest.removeIf(p -> ON_TOP.contains(p.description().key()));
    rest.removeIf(p -> p.description().key().equals(METHOD));
    rest.forEach(
        p -> groups.computeIfAbsent(p.description().group(), g -> new ArrayList<>()).add(p));
    return groups;
  }

  /** The environment's group is made anew with every scenario; it stays open if it was. */
  private void showEnvironment() {
    List<EditedParameter> parameters =
        setup.environmentParameters().stream().filter(p -> !AgentGroups.countsAgents(p)).toList();
    boolean open =
        environmentGroup.getChildren().stream()
            .anyMatch(node -> node instanceof TitledPane pane && pane.isExpanded());
    environmentGroup.getChildren().clear();
    if (!parameters.isEmpty()) {
      String name = parameters.get(0).description().group();
      ParameterGroup group = new ParameterGroup(name, parameters);
      group.setExpanded(open);
      environmentGroup.getChildren().add(group);
    }
  }

  /** Says what of the form is not as in the run that the tiles show. */
  private Node difference() {
    Label words = new Label();
    words.setId("differs-from-run");
    words.getStyleClass().addAll("hint", "setup-difference");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> difference(setup.config().get(), shownRun.getValue()),
                setup.config(),
                shownRun));
    words.managedProperty().bind(words.textProperty().isNotEmpty());
    words.visibleProperty().bind(words.managedProperty());
    return words;
  }

  private static String difference(ExperimentConfig setting, ExperimentConfig run) {
    if (setting == null || run == null) {
      return "";
    }
    Map<String, Object> differing = ChangedSettings.between(setting, run);
    if (differing.isEmpty()) {
      return "";
    }
    return differing.size() > MOST_NAMED
        ? "Unlike the run that is shown in " + differing.size() + " settings."
        : "Unlike the run that is shown: " + ChangedSettings.words(differing) + ".";
  }

  private Node bottom(SettingExchange exchange) {
    Label problems = new Label();
    problems.setId("problem-count");
    problems.getStyleClass().add("problem");
    problems.textProperty().bind(setup.problemCount().map(n -> problemWords(n.intValue())));
    problems.managedProperty().bind(problems.textProperty().isNotEmpty());
    Label notice = new Label();
    notice.setId("setting-notice");
    notice.getStyleClass().add("hint");
    notice.textProperty().bind(exchange.notice());
    Hyperlink reset = new Hyperlink("Reset all");
    reset.setId("reset-all");
    reset.textProperty().bind(setup.changedCount().map(n -> "Reset all (" + n + ")"));
    reset.visibleProperty().bind(setup.changedCount().isNotEqualTo(0));
    reset.setOnAction(e -> setup.resetAll());
    reset.setMinWidth(Region.USE_PREF_SIZE);
    Label unchanged = new Label("Nothing is changed.");
    unchanged.getStyleClass().add("hint");
    unchanged
        .visibleProperty()
        .bind(
            reset
                .visibleProperty()
                .not()
                .and(problems.textProperty().isEmpty())
                .and(notice.textProperty().isEmpty()));
    unchanged.managedProperty().bind(unchanged.visibleProperty());
    HBox bottom = new HBox(8, unchanged, problems, notice, new Spacer(), reset);
    bottom.getStyleClass().add("setup-bottom");
    bottom.setAlignment(Pos.CENTER_LEFT);
    return bottom;
  }

  private static String problemWords(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> "1 setting needs attention";
      default -> count + " settings need attention";
    };
  }
}
