package adaps.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that a person mistypes, sentences that quote a stranger's file, and the order of names. */
class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "gama, gamma",
    "GAMMA, gamma",
    "lamda, lambda",
    "lambad, lambda",
    "gammma, gamma",
    "xgamma, gamma",
    "nsteps, nSteps",
    "ab, abcd",
    "learnigRte, learningRate",
    "tesXXXXval, testInterval",
  })
  void aSlipIsAnsweredWithTheNameThatWasMeant(String given, String meant) {
    List<String> names =
        List.of("gamma", "lambda", "nSteps", "abcd", "learningRate", "testInterval");
    assertEquals(Optional.of(meant), NearestName.of(given, names));
    assertEquals(" Did you mean '" + meant + "'?", NearestName.suggestion(given, names));
  }

  /** Two letters of a short name, half the letters of a long one, and no more. */
  @ParameterizedTest
  @CsvSource({
    "xyz, abc, false",
    "axy, abc, true",
    "abcdwxyz, abcdefgh, true",
    "abcvwxyz, abcdefgh, false",
    "'', ab, true",
    "'', abc, false",
  })
  void whatIsTooFarFromEveryNameIsNotGuessed(String given, String name, boolean near) {
    assertEquals(near, NearestName.of(given, List.of(name)).isPresent());
    assertEquals(near, !NearestName.suggestion(given, List.of(name)).isEmpty());
  }

  @Test
  void ofSeveralTheNearestIsMeant() {
    assertEquals(Optional.of("abcd"), NearestName.of("abce", List.of("xbce2", "abcd", "axxe")));
    assertEquals(Optional.empty(), NearestName.of("abc", List.of()));
  }

  @Test
  void aSentenceIsOneLineWithoutControlCharacters() {
    assertEquals("a b c d e", Sentence.of("  a\nb\r\n\tc\u2028d\u0085e \n"));
    assertEquals("a\ufffdb\ufffdc", Sentence.of("a\u0007b\u200ec"));
  }

  @Test
  void whatIsQuotedAtLengthIsShortened() {
    String eighty = "x".repeat(80);
    assertEquals("it is '" + eighty + "'.", Sentence.of("it is '" + eighty + "'."));
    assertEquals("it is '" + eighty + "…'.", Sentence.of("it is '" + eighty + "y'."));
    assertEquals("a $1 (b '\\2').", Sentence.of("a $1 (b '\\2')."));
    // An apostrophe within a word opens no quotation.
    String plain = "the robot's " + "x".repeat(90) + " and its' load";
    assertEquals(plain, Sentence.of(plain));
  }

  @Test
  void aSentenceKeepsItsBeginningAndItsEnd() {
    String longest = "a".repeat(300) + "b".repeat(300);
    assertEquals(longest, Sentence.of(longest));
    String longer = "a".repeat(400) + "m".repeat(51) + "z".repeat(150);
    assertEquals("a".repeat(400) + " … " + "z".repeat(150), Sentence.of(longer));
  }

  @Test
  void numbersWithinNamesCountAsNumbers() {
    List<String> sorted =
        List.of("a-2", "a-2-3", "a-10", "a-10-1", "a-10-2", "b", "b1", "b-1", "c-007", "c-7");
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = 0; j < sorted.size(); j++) {
        int order = ScenarioOrder.BY_WORDS_AND_NUMBERS.compare(sorted.get(i), sorted.get(j));
        assertEquals(
            Integer.compare(i, j),
            Integer.signum(order),
            sorted.get(i) + " against " + sorted.get(j));
      }
    }
    assertEquals(
        List.of("spread-9", "spread-99999999999999999999", "spread-100000000000000000000"),
        List.of("spread-100000000000000000000", "spread-99999999999999999999", "spread-9").stream()
            .sorted(ScenarioOrder.BY_WORDS_AND_NUMBERS)
            .toList());
    assertEquals(
        List.of("1", "a"),
        List.of("a", "1").stream()
            .sorted((Comparator<String>) ScenarioOrder.BY_WORDS_AND_NUMBERS)
            .toList());
  }

  @Test
  void aNameThatCouldLeaveTheRunsFolderIsNoName() {
    for (String name : List.of("a", "spread-5-5-5", "x.y_z+1", "a".repeat(100))) {
      assertTrue(Scenario.isName(name), name);
    }
    for (String name : List.of("", ".x", "-x", "a/b", "..", "a b", "ä", "a".repeat(101))) {
      assertFalse(Scenario.isName(name), name);
    }
    assertTrue(Scenario.nameRule("a/b").startsWith("'a/b' names run folders"));
  }
}
