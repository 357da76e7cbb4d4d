package adaps.studio.compare;

import adaps.config.ParameterDescription;
import adaps.studio.look.Icons;
import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.kordamp.ikonli.feather.Feather;

/** A row for each swept parameter: which, its values, and a button that takes it away. */
final class SweepRows extends VBox {
  private static final double NAME_WIDTH = 128;

  private static final String FORM =
      "Values with commas between them, 0.05,0.1,0.2; or a range with the number of its values,"
          + " 2..8/4 for 2, 4, 6 and 8; or a range alone, 2..8, where settings are drawn at random."
          + "\nLearning rates and other parameters whose values differ by factors are spread over"
          + " the logarithm.";

  private final CompareSetup setup;
  private final SweptFields sweeps;
  private final VBox rows = new VBox(6);
  private final Map<SweptField, Node> shown = new HashMap<>();
  private int made;

  SweepRows(CompareSetup setup) {
    super(6);
    this.setup = setup;
    sweeps = setup.sweeps();
    Button add = new Button("Add a parameter", Icons.icon(Feather.PLUS));
    add.setId("compare-sweep-add");
    add.getStyleClass().add(Styles.SMALL);
    add.setTooltip(
        new Tooltip("Tries several values of it: each is a series of its own in curves and table"));
    add.setOnAction(e -> sweeps.add());
    Node sample = sample();
    getChildren().addAll(rows, sample, add);
    sweeps.fields().addListener((ListChangeListener<SweptField>) change -> show(sample));
    show(sample);
  }

  private void show(Node sample) {
    shown.keySet().retainAll(sweeps.fields());
    rows.getChildren()
        .setAll(sweeps.fields().stream().map(f -> shown.computeIfAbsent(f, this::row)).toList());
    boolean any = !sweeps.fields().isEmpty();
    rows.setVisible(any);
    rows.setManaged(any);
    sample.setVisible(any);
    sample.setManaged(any);
  }

  private Node row(SweptField field) {
    int number = made++;
    ComboBox<String> name = name(field);
    name.setId("compare-sweep-name-" + number);
    TextField values = new TextField();
    values.setId("compare-sweep-values-" + number);
    values.setPromptText("2,4 or 2..8/4");
    values.setAccessibleText("Values of the swept parameter");
    values.textProperty().bindBidirectional(field.values());
    values.setTooltip(new Tooltip(FORM));
    values.setMinWidth(0);
    HBox.setHgrow(values, Priority.ALWAYS);
    Button remove =
        Icons.button(Feather.X, "Sweep this parameter no more", () -> sweeps.remove(field));
    remove.setId("compare-sweep-remove-" + number);
    remove.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(4, name, values, remove);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private ComboBox<String> name(SweptField field) {
    Map<String, ParameterDescription> all =
        SweptFields.sweepable(List.copyOf(setup.scenarios())).stream()
            .collect(
                Collectors.toMap(
                    ParameterDescription::key,
                    Function.identity(),
                    (a, b) -> a,
                    LinkedHashMap::new));
    ComboBox<String> name = new SearchableComboBox<>();
    name.getItems().setAll(all.keySet());
    name.setPromptText("parameter");
    name.setAccessibleText("Parameter to sweep");
    name.setPrefWidth(NAME_WIDTH);
    name.setMinWidth(NAME_WIDTH);
    name.setConverter(new Words(all));
    name.setButtonCell(new Key());
    name.setValue(field.key().get().isBlank() ? null : field.key().get());
    name.valueProperty().addListener((o, before, now) -> field.key().set(now == null ? "" : now));
    field
        .key()
        .addListener(
            (o, before, now) -> {
              if (!now.equals(name.getValue())) {
                name.setValue(now);
              }
            });
    Tooltip help = new Tooltip();
    help.setOnShowing(e -> help.setText(help(all.get(name.getValue()))));
    name.setTooltip(help);
    return name;
  }

  private static String help(ParameterDescription parameter) {
    return parameter == null
        ? "Parameter whose values are tried; type to search"
        : parameter.label() + ", " + parameter.range() + "\n" + parameter.help();
  }

  private Node sample() {
    TextField size = field("compare-sample", "all", "How many settings are drawn");
    size.textProperty().bindBidirectional(sweeps.sample());
    TextField seed = field("compare-sample-seed", "0", "Seed that the drawn settings come from");
    seed.textProperty().bindBidirectional(sweeps.sampleSeed());
    HBox row = new HBox(6, new Label("Draw"), size, new Label("settings with seed"), seed);
    row.setAlignment(Pos.CENTER_LEFT);
    Tooltip help =
        new Tooltip(
            "A random sample of the settings instead of all combinations; the same seed draws the"
                + " same settings");
    List.of(size, seed).forEach(field -> field.setTooltip(help));
    return row;
  }

  private static TextField field(String id, String prompt, String words) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.setAccessibleText(words);
    field.setPrefWidth(52);
    field.setMinWidth(44);
    return field;
  }

  /** Where there is little room: the name alone. */
  private static final class Key extends ListCell<String> {
    @Override
    protected void updateItem(String key, boolean empty) {
      super.updateItem(key, empty);
      setText(empty || key == null ? "parameter" : key);
    }
  }

  /** What is searched: name and label. */
  private static final class Words extends StringConverter<String> {
    private final Map<String, ParameterDescription> all;

    Words(Map<String, ParameterDescription> all) {
      this.all = all;
    }

    @Override
    public String toString(String key) {
      ParameterDescription parameter = key == null ? null : all.get(key);
      return parameter == null ? "" : key + " \u00b7 " + parameter.label();
    }

    @Override
    public String fromString(String words) {
      return words.split(" ", 2)[0];
    }
  }
}
