package adaps.studio.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ChoiceWordsTest {
  private final ChoiceWords<Integer> words = new ChoiceWords<>(number -> "Network " + number);

  @Test
  void anEntryIsCalledByItsWordsAndNothingByNone() {
    assertEquals("Network 3", words.toString(3));
    assertEquals("", words.toString(null));
  }

  @Test
  void whatWouldBeTypedIsNoEntry() {
    assertThrows(UnsupportedOperationException.class, () -> words.fromString("Network 3"));
  }
}
