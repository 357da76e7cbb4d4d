package adaps.studio.compare;

import adaps.studio.compare.WhereSetup.Place;
import adaps.studio.look.Segments;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Where the runs are computed: here, on Slurm, or by a command, with what each needs. */
final class WherePane extends VBox {
  private static final int MOST = 1024;
  private static final double NUMBER = 110;

  private final WhereSetup where;
  private final VBox fields = new VBox(8);
  private final Map<Place, Node> made = new EnumMap<>(Place.class);

  WherePane(WhereSetup where) {
    super(8);
    this.where = where;
    Segments choice =
        new Segments(Stream.of(Place.values()).map(this::button).toArray(ToggleButton[]::new));
    choice.setId("compare-where");
    Label problem = new Label();
    problem.setId("compare-problem-where");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.textProperty().bind(where.problem());
    problem.visibleProperty().bind(where.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    getChildren().addAll(choice, fields, problem);
    show(where.place().get());
  }

  private ToggleButton button(Place place) {
    ToggleButton button = new ToggleButton(place.label());
    button.setId("compare-where-" + place.label().toLowerCase(Locale.ROOT));
    button.setSelected(place == where.place().get());
    button.setTooltip(new Tooltip(help(place)));
    button
        .selectedProperty()
        .addListener(
            (o, before, now) -> {
              if (now) {
                where.place().set(place);
                show(place);
              }
            });
    return button;
  }

  private static String help(Place place) {
    return switch (place) {
      case HERE -> "On threads of this window; they end when it closes";
      case SLURM -> "As one array job of the cluster; it goes on when this window closes";
      case COMMAND -> "Each run by a line for the shell, such as ssh to another machine";
    };
  }

  private void show(Place place) {
    fields.getChildren().setAll(made.computeIfAbsent(place, this::fields));
  }

  private Node fields(Place place) {
    return switch (place) {
      case HERE -> labelled("Runs side by side", jobs());
      case SLURM ->
          new VBox(
              8,
              labelled("Partition", text("partition", where.partition(), "the cluster's default")),
              labelled("Time limit of a run", text("time", where.time(), "02:00:00")),
              labelled("Runs at once", number("at-once-slurm", where.atOnce())),
              labelled("Further options", text("further", where.further(), "--mem=4G")));
      case COMMAND ->
          new VBox(
              8,
              labelled("Line for the shell", text("command", where.command(), "adaps task {}")),
              labelled("Commands at once", number("at-once", where.atOnce())));
    };
  }

  private Node jobs() {
    Spinner<Integer> jobs = number("jobs", where.jobs());
    jobs.setTooltip(
        new Tooltip(
            "Each run takes a core, and more where there are more cores than runs; this machine has"
                + " "
                + Runtime.getRuntime().availableProcessors()));
    return jobs;
  }

  private static Spinner<Integer> number(String id, IntegerProperty value) {
    Spinner<Integer> number = new Spinner<>(1, MOST, value.get());
    number.setId("compare-" + id);
    number.setEditable(true);
    number.setMaxWidth(NUMBER);
    number.valueProperty().addListener((o, before, now) -> value.set(now));
    return number;
  }

  private static TextField text(String id, StringProperty value, String prompt) {
    TextField field = new TextField();
    field.setId("compare-" + id);
    field.setPromptText(prompt);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private static Node labelled(String name, Node control) {
    Label label = new Label(name);
    label.getStyleClass().add("heading");
    label.setLabelFor(control);
    return new VBox(4, label, control);
  }
}
