package adaps.studio.masks;

import adaps.config.MaskConfig;
import adaps.config.ParameterType;
import adaps.studio.look.Notice;
import adaps.words.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Tries another lambda and gain on the masks, without touching the run. */
final class PreviewBar extends HBox {
  private static final double MIN_GAIN = 0.1;
  private static final double MAX_GAIN = 100;
  private static final double VALUE_WIDTH = 30;

  private final MasksViewModel masks;
  private final Slider lambdaSlider = new Slider(0, 1, 0);
  private final Slider gainSlider = new Slider(Math.log10(MIN_GAIN), Math.log10(MAX_GAIN), 0);
  private final Label lambdaValue = new Label();
  private final Label gainValue = new Label();
  private double lambda;
  private double gain;
  private boolean following;

  /**
   * @param handOver takes parameters for the next run, as texts by name
   */
  PreviewBar(MasksViewModel masks, Consumer<Map<String, String>> handOver) {
    super(6);
    this.masks = masks;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("tile-bar");
    lambdaSlider.setId("preview-lambda");
    gainSlider.setId("preview-gain");
    lambdaSlider.setBlockIncrement(0.02);
    gainSlider.setBlockIncrement(0.05);
    lambdaSlider
        .valueProperty()
        .addListener((o, before, now) -> move(Math.round(now.doubleValue() * 100) / 100.0, gain));
    gainSlider
        .valueProperty()
        .addListener((o, before, now) -> move(lambda, twoDigits(Math.pow(10, now.doubleValue()))));
    Button reset = new Button("Reset");
    reset.setId("preview-reset");
    reset.setTooltip(new Tooltip("Show the run's masks again"));
    reset.setOnAction(e -> follow());
    Button use = new Button("To set-up");
    use.setId("preview-use");
    use.setTooltip(new Tooltip("Write this lambda and gain into the setting of the next run"));
    use.setOnAction(
        e -> {
          handOver.accept(chosen());
          Notice.show(
              use,
              "\u03bb "
                  + lambdaValue.getText()
                  + " and gain "
                  + gainValue.getText()
                  + " are in Set up, for the next run.");
        });
    for (Button button : new Button[] {reset, use}) {
      button.getStyleClass().add("small-button");
      button.setMinWidth(USE_PREF_SIZE);
      button.disableProperty().bind(masks.preview().isNull());
    }
    getChildren().add(word("\u03bb", "Lambda: a neuron stays when its probability is above it"));
    getChildren().addAll(grow(lambdaSlider), value(lambdaValue));
    getChildren().add(word("gain", "Gain of the mapping network's weights"));
    getChildren().addAll(grow(gainSlider), value(gainValue), reset, use);
    masks.frame().addListener((o, before, now) -> follow());
    follow();
  }

  private static Label word(String word, String help) {
    Label label = new Label(word);
    label.getStyleClass().add("hint");
    label.setMinWidth(USE_PREF_SIZE);
    label.setTooltip(new Tooltip(help + ". Moving it previews the masks; the run keeps its own."));
    return label;
  }

  private static Node value(Label label) {
    label.getStyleClass().add("figure");
    label.setMinWidth(VALUE_WIDTH);
    return label;
  }

  private static Node grow(Slider slider) {
    slider.setMinWidth(40);
    slider.setPrefWidth(110);
    slider.setMaxWidth(180);
    HBox.setHgrow(slider, Priority.ALWAYS);
    return slider;
  }

  /** Puts the sliders where the run is. */
  private void follow() {
    MaskConfig ofRun = masks.ofRun();
    if (ofRun == null) {
      return;
    }
    following = true;
    lambda = ofRun.lambda();
    gain = ofRun.gain();
    lambdaSlider.setValue(lambda);
    gainSlider.setValue(Math.log10(Math.max(MIN_GAIN, Math.min(MAX_GAIN, gain))));
    following = false;
    show();
    masks.preview(lambda, gain);
  }

  private void move(double newLambda, double newGain) {
    if (!following) {
      lambda = newLambda;
      gain = newGain;
      show();
      masks.preview(lambda, gain);
    }
  }

  private static double twoDigits(double number) {
    double unit = Math.pow(10, Math.floor(Math.log10(number)) - 1);
    return Math.round(Math.round(number / unit) * unit * 1000) / 1000.0;
  }

  private void show() {
    lambdaValue.setText(Quantity.value(lambda));
    gainValue.setText(Quantity.value(gain));
  }

  private Map<String, String> chosen() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("lambda", ParameterType.text(lambda));
    texts.put("gain", ParameterType.text(gain));
    return texts;
  }
}
