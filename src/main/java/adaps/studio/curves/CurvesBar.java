package adaps.studio.curves;

import adaps.charts.Smoothing;
import adaps.studio.look.ChoiceWords;
import adaps.studio.session.curves.Across;
import adaps.studio.session.curves.Measure;
import adaps.words.Quantity;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What is shown, against what, and how smooth. */
final class CurvesBar extends HBox {
  private static final double SLIDER = 80;

  CurvesBar(CurvesViewModel curves) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    ComboBox<Measure> measure =
        choice("curve-measure", Measure.values(), Measure::label, curves.measure());
    measure.setTooltip(new Tooltip("What the curve shows"));
    ComboBox<Across> across =
        choice("curve-across", Across.values(), Across::label, curves.across());
    across.setTooltip(
        new Tooltip("What it is drawn against; the VAE's errors stand over its epochs"));
    HBox.setHgrow(measure, Priority.SOMETIMES);
    getChildren().addAll(measure, across, smoothing(curves));
  }

  private static <E> ComboBox<E> choice(
      String id, E[] all, Function<E, String> words, ObjectProperty<E> chosen) {
    ComboBox<E> choice = new ComboBox<>();
    choice.setId(id);
    choice.getItems().setAll(all);
    choice.setVisibleRowCount(all.length);
    choice.getStyleClass().add("small-choice");
    choice.setMinWidth(90);
    choice.setConverter(new ChoiceWords<>(words));
    choice.valueProperty().bindBidirectional(chosen);
    return choice;
  }

  private static Node smoothing(CurvesViewModel curves) {
    Slider slider = new Slider(0, Smoothing.MAX_WEIGHT, 0);
    slider.setId("curve-smoothing");
    slider.setPrefWidth(SLIDER);
    slider.setMinWidth(SLIDER / 2);
    slider.setBlockIncrement(0.05);
    slider.valueProperty().bindBidirectional(curves.smoothing());
    slider.setTooltip(
        new Tooltip(
            "Exponential smoothing: each point becomes the mean of all before it, the one k points"
                + " back with this weight to the k-th power; 0 is none"));
    Label value = new Label();
    value.setId("curve-smoothing-value");
    value.getStyleClass().add("figure");
    value.setMinWidth(USE_PREF_SIZE);
    value
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    curves.smoothing().get() == 0
                        ? "not smoothed"
                        : "smoothed " + Quantity.decimal(curves.smoothing().get(), 2),
                curves.smoothing()));
    HBox both = new HBox(6, slider, value);
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }
}
