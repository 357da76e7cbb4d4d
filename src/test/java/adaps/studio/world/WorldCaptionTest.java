package adaps.studio.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WorldCaptionTest {
  private static final String WORDS =
      "Episode 7 \u00b7 step 4/50 \u00b7 return \u221212\nnewest policy \u00b7 update 1,200";

  @Test
  void inALargeTileEverythingStandsInOneLine() {
    assertEquals(List.of(WORDS.replace("\n", " \u00b7 ")), WorldCaption.lines(WORDS, 700, 78));
  }

  @Test
  void inAQuarterOfTheWindowThereAreTwoLinesWhateverTheNumbers() {
    String longer = WORDS.replace("Episode 7", "Episode 1,234").replace("12\n", "1234.5\n");
    for (String words : List.of(WORDS, longer)) {
      assertEquals(List.of(words.split("\n")), WorldCaption.lines(words, 474, 78));
    }
  }

  @Test
  void inANarrowPlaceLinesBreakBetweenTheirPartsOnly() {
    assertEquals(
        List.of(
            "Episode 7 \u00b7 step 4/50", "return \u221212", "newest policy \u00b7 update 1,200"),
        WorldCaption.lines(WORDS, 236, 78));
  }

  @Test
  void thatThingsWereMovedByHandHasALineOfItsOwnInEveryWidth() {
    String moved = WORDS + "\nMoved by hand: no episode of the run";
    for (double width : List.of(700.0, 474.0, 236.0)) {
      List<String> lines = new ArrayList<>(WorldCaption.lines(WORDS, width, 78));
      lines.add("Moved by hand: no episode of the run");
      assertEquals(lines, WorldCaption.lines(moved, width, 78));
    }
  }

  @Test
  void aWorldBesideAnotherLeavesAsMuchRoom() {
    double two = WorldCaption.height(List.of(WORDS), 474, 78);
    assertEquals(two, WorldCaption.height(List.of("one line", WORDS), 474, 78));
  }
}
