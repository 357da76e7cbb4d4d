package adaps.studio.look.form;

import java.math.BigDecimal;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.converter.DefaultStringConverter;

/** A whole number to be typed or stepped; what is typed may be anything and is judged elsewhere. */
public final class StepField extends Spinner<String> {

  /**
   * @param text what is in the field, at every keystroke
   * @param min no step goes below it
   * @param max no step goes above it
   */
  public StepField(StringProperty text, double min, double max) {
    setEditable(true);
    setValueFactory(new Steps(text, min, max));
    getEditor().textProperty().bindBidirectional(text);
  }

  private static final class Steps extends SpinnerValueFactory<String> {
    private final double min;
    private final double max;

    Steps(StringProperty text, double min, double max) {
      this.min = min;
      this.max = max;
      setConverter(new DefaultStringConverter());
      valueProperty().bindBidirectional(text);
    }

    @Override
    public void decrement(int steps) {
      step(-steps);
    }

    @Override
    public void increment(int steps) {
      step(steps);
    }

    private void step(int by) {
      try {
        long moved = new BigDecimal(getValue().trim()).longValueExact() + by;
        setValue(String.valueOf((long) Math.max(min, Math.min(max, moved))));
      } catch (ArithmeticException | NumberFormatException e) {
        // From what is no number there is no step; the field says what is wrong with it.
        return;
      }
    }
  }
}
