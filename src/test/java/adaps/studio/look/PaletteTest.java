package adaps.studio.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
  /** WCAG 2.1, relative luminance. */
  private static double luminance(Color c) {
    double[] rgb = {c.getRed(), c.getGreen(), c.getBlue()};
    for (int i = 0; i < 3; i++) {
      rgb[i] = rgb[i] <= 0.04045 ? rgb[i] / 12.92 : Math.pow((rgb[i] + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  private static double contrast(Color a, Color b) {
    double high = Math.max(luminance(a), luminance(b));
    double low = Math.min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
  }

  @ParameterizedTest
  @EnumSource
  void wordsCanBeReadAndOutlinesSeenInBothLooks(Theme theme) {
    Palette palette = theme.palette();
    assertTrue(contrast(palette.text(), palette.surface()) >= 7);
    assertTrue(contrast(palette.muted(), palette.surface()) >= 4.5);
    assertTrue(contrast(palette.accent(), palette.surface()) >= 3);
    for (Color cluster : palette.clusters()) {
      assertTrue(contrast(cluster, palette.surface()) >= 3, cluster + " in " + theme);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeAndClusterHasAColourOfItsOwnHoweverMany(Theme theme) {
    Set<Color> colours = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      colours.add(theme.palette().type(i));
      colours.add(theme.palette().cluster(i));
    }
    assertTrue(colours.size() >= 30 + 8);
  }

  @ParameterizedTest
  @EnumSource
  void wordsOnAColourAreBlackOrWhiteWhicheverContrastsMore(Theme theme) {
    for (Color colour : theme.palette().clusters()) {
      Color other = Palette.readableOn(colour) == Color.BLACK ? Color.WHITE : Color.BLACK;
      double chosen = contrast(Palette.readableOn(colour), colour);
      assertEquals(Math.max(chosen, contrast(other, colour)), chosen);
    }
  }
}
