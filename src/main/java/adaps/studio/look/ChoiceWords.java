package adaps.studio.look;

import java.util.function.Function;
import javafx.util.StringConverter;

/**
 * What the entries of a choice are called, where one is chosen and never typed.
 *
 * @param <T> what is chosen
 */
public final class ChoiceWords<T> extends StringConverter<T> {
  private final Function<? super T, String> words;

  /**
   * @param words of an entry; where nothing is chosen, nothing is said
   */
  public ChoiceWords(Function<? super T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(T entry) {
    return entry == null ? "" : words.apply(entry);
  }

  /**
   * @throws UnsupportedOperationException always, since no field asks for it that cannot be typed
   *     in
   */
  @Override
  public T fromString(String typed) {
    throw new UnsupportedOperationException("chosen, never typed");
  }
}
