package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.AdapsException;
import adaps.sharing.MaskFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksFileTest {
  private static final String BITS = "[[[1,0],[1]],[[0,1],[1]]]";
  private static final String PROBABILITIES = "[[[0.9,0.1],[0.8]],[[0.2,0.7],[0.6]]]";

  @TempDir private Path folder;

  private Path file(String bits, String more) throws IOException {
    return Files.writeString(
        folder.resolve("masks.json"),
        "{\"layerNames\":[\"actor 1\",\"critic 1\"],\"maskOfAgent\":[1,0],\"lambda\":0.3,\"bits\":"
            + bits
            + more
            + "}");
  }

  @Test
  void readsBitsAndProbabilities() throws IOException {
    MaskFrame frame = MasksFile.read(file(BITS, ",\"probabilities\":" + PROBABILITIES));
    boolean[][][] bits = {{{true, false}, {true}}, {{false, true}, {true}}};
    assertArrayEquals(bits, frame.bits());
    assertArrayEquals(
        new double[][][] {{{0.9, 0.1}, {0.8}}, {{0.2, 0.7}, {0.6}}}, frame.probabilities());
    assertArrayEquals(new int[] {1, 0}, frame.maskOfAgent());
    assertEquals(List.of(1, 1), frame.room());
  }

  @Test
  void masksThatAreNotMappedHaveNoProbabilities() throws IOException {
    assertNull(MasksFile.read(file(BITS, "")).probabilities());
  }

  @Test
  void neuronsMayHaveSeveralPlaces() throws IOException {
    Path file = file(BITS, ",\"placesOfNeuron\":[2,1]");
    MaskFrame frame = MasksFile.read(file);
    assertEquals(List.of(2, 1), frame.room());
    assertTrue(MasksFile.text(frame).contains("placesOfNeuron"));
    Files.writeString(file, MasksFile.text(frame));
    assertEquals(List.of(2, 1), MasksFile.read(file).room());
  }

  @Test
  void placesAreWrittenOnlyWhereThereAreSeveral() throws IOException {
    String text = MasksFile.text(MasksFile.read(file(BITS, "")));
    assertTrue(!text.contains("placesOfNeuron"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                          | must hold one mask or more
          [[[1,0]],[[0,1]]]           | has masks of 1 layers
          [[[1,0],[1]],[[0],[1]]]     | has masks that differ in their numbers of neurons
          [[[1,0],[]],[[0,1],[]]]     | has masks that differ in their numbers of neurons, or no
          [[[1,0],[1]],[[0,1],[1,0]]] | has masks that differ in their numbers of neurons
          """)
  void masksThatDoNotFitEachOtherAreRefused(String bits, String why) throws IOException {
    assertRefused(file(bits, ""), "bits", why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [[[0.9,0.1],[0.8]]]
          [[[0.9,0.1]],[[0.2,0.7],[0.6]]]
          [[[0.9,0.1],[0.8]],[[0.2,0.7]]]
          [[[0.9],[0.8]],[[0.2,0.7],[0.6]]]
          [[[0.9,0.1],[0.8]],[[0.2,0.7],[0.6,0.5]]]
          """)
  void probabilitiesThatDoNotFitTheBitsAreRefused(String probabilities) throws IOException {
    assertRefused(
        file(BITS, ",\"probabilities\":" + probabilities), "probabilities", "does not fit");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = "[2]\n[2,1,1]\n[0,1]\n[3,1]\n[2,2]")
  void placesThatDoNotDivideTheLayersAreRefused(String places) throws IOException {
    assertRefused(file(BITS, ",\"placesOfNeuron\":" + places), "placesOfNeuron", "does not divide");
  }

  private static void assertRefused(Path file, String field, String why) {
    String sentence = assertThrows(AdapsException.class, () -> MasksFile.read(file)).getMessage();
    assertTrue(sentence.contains(field) && sentence.contains(why), sentence);
  }
}
