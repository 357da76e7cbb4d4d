package adaps.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one parameter on the record component that holds it. The description makes the form in
 * the window, the command-line option, the validation and the printed help.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
  /** Short name for people, for example {@code Learning rate}. */
  String label();

  /** One sentence: what it does and, where there is one, its source. */
  String help();

  /** Default value in the text form that {@code --set} takes. */
  String value();

  /**
   * What programs did that did not know the parameter yet, in the same text form; empty where that
   * is the default. Files of such programs mean this value.
   */
  String before() default "";

  /** Unit of the number, for example {@code environment steps}; empty for a pure number. */
  String unit() default "";

  /** Smallest number allowed. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Largest number allowed. */
  double max() default Double.POSITIVE_INFINITY;

  /** Whether {@link #min} itself is refused. */
  boolean aboveMin() default false;

  /**
   * Whether a run computes other numbers with another value. Runs that differ only where it does
   * not are one experiment.
   */
  boolean changesNumbers() default true;

  /**
   * Whether its values differ by factors rather than by distances, as learning rates do: ranges of
   * it are spread evenly over the logarithm.
   */
  boolean logarithmic() default false;

  /** Allowed words of a text parameter; empty when any text will do. */
  String[] choices() default {};
}
