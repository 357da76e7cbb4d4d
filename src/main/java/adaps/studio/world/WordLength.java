package adaps.studio.world;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How long words are; every picture measures the words of the one before it, a few of them. */
final class WordLength {
  private static final int MEASURED = 128;

  private static final Map<Words, Double> LENGTHS =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Words, Double> eldest) {
          return size() > MEASURED;
        }
      };

  private WordLength() {}

  private record Words(String words, Font font) {}

  /** In pixels. */
  static double of(String words, Font font) {
    synchronized (LENGTHS) {
      return LENGTHS.computeIfAbsent(new Words(words, font), WordLength::measured);
    }
  }

  private static double measured(Words of) {
    Text text = new Text(of.words());
    text.setFont(of.font());
    return text.getLayoutBounds().getWidth();
  }
}
