package adaps.studio.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.PlannedSize;
import adaps.sharing.Methods;
import adaps.studio.look.markdown.MarkdownWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.BlockQuote;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lesson files, and what can be wrong with one. */
class LessonsTest {
  private static final Path FILES = Path.of("assets", "lessons");

  /** Words that are read in five minutes by somebody who reads slowly. */
  private static final int MAX_WORDS = 600;

  private static Stream<String> everyName() {
    return Stream.concat(Lessons.NAMES.stream(), Stream.of(Lessons.TOUR));
  }

  @Test
  void everyFileIsALessonAndThereAreSixAtLeast() throws IOException {
    assertTrue(Lessons.NAMES.size() >= 6);
    try (Stream<Path> files = Files.list(FILES)) {
      Set<String> found =
          files
              .map(file -> file.getFileName().toString().replace(".md", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(everyName().collect(Collectors.toCollection(TreeSet::new)), found);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyLessonParsesAndEndsWithAQuestionTheProgramAnswers() {
    return everyName().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  private static void check(String name) throws IOException {
    Lesson lesson = Lessons.read(name);
    assertFalse(lesson.title().isBlank());
    assertFalse(lesson.actions().isEmpty());
    assertFalse(lesson.conditions().isEmpty());
    assertTrue(lesson.text().getLastChild() instanceof BlockQuote);
    if (!name.equals(Lessons.TOUR)) {
      String question = MarkdownWords.of(lesson.text().getLastChild());
      assertTrue(question.startsWith("Question.") && question.contains("?"), question);
      assertEquals(1, lesson.answers().size());
      assertTrue(lesson.guesses().size() >= 2);
    }
    int words = Files.readString(FILES.resolve(name + ".md")).split("\\s+").length;
    assertTrue(words <= MAX_WORDS, name + " has " + words + " words");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "do:dance",
        "do:run?fast=1",
        "do:set",
        "do:set?stepps=5",
        "do:set?steps=-5",
        "do:set?scenario=nowhere",
        "do:set?method",
        "do:tile?name=Kitchen",
        "do:tile",
        "do:masks?name=Kitchen",
        "wait:Godot",
        "wait:stage?name=DANCE",
        "wait:stage",
        "wait:ended?methd=fups",
        "wait:ended?method=dance",
        "wait:warning?name=masks",
        "wait:set?gain=loud",
        "guess:return?over=3",
        "guess:return?from=much",
        "guess:return?from=3&to=2",
        "guess:joy",
        "answer:return",
        "https://example.org",
        "nothing"
      })
  void aLinkThatMeansNothingIsRefusedWithItsLessonAndItself(String destination) {
    String text = "# Title\n\n[press](" + destination + ")\n";
    String message =
        assertThrows(IllegalArgumentException.class, () -> Lesson.of("mine", text)).getMessage();
    assertTrue(message.startsWith("Lesson mine, line 3, link '" + destination + "': "), message);
  }

  @Test
  void aStepWithinASentenceIsRefused() {
    String text = "# Title\n\nThen [it ran](wait:ended) at last.\n";
    assertThrows(IllegalArgumentException.class, () -> Lesson.of("mine", text));
  }

  private static String refusal(String text) {
    return assertThrows(IllegalArgumentException.class, () -> Lesson.of("mine", text)).getMessage();
  }

  @ParameterizedTest
  @ValueSource(strings = {"![a picture](x.png)", "<b>bold</b>", "<div>\nx\n</div>", "---"})
  void whatALessonCannotShowIsRefusedWithItsLine(String markdown) {
    assertTrue(refusal("# Title\n\nWords.\n\n" + markdown).startsWith("Lesson mine, line 5, "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](guess:return?to=1) [b](guess:return?from=2)",
        "[a](guess:return?to=2) [b](guess:return?from=1)",
        "[a](guess:return?from=1&to=2) [b](guess:return?from=2)",
        "[a](guess:return?to=1) [b](guess:return?from=1&to=2)",
        "[a](guess:return)",
        "[a](guess:return?to=1) [b](guess:agreement?from=1)"
      })
  void exactlyOneGuessMustBeRightWhateverTheNumber(String guesses) {
    String rest = "\n\n[set](do:set?method=fups)\n\n[answer](answer:return)\n";
    assertTrue(refusal("# Title\n\n" + guesses + rest).startsWith("Lesson mine, line 7, link "));
  }

  @Test
  void guessesWithoutAnAnswerAreRefused() {
    refusal("# Title\n\n[a](guess:return?to=1) [b](guess:return?from=1)\n");
  }

  @Test
  void aLessonWithoutATitleIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Lesson.of("mine", "Hello.\n"));
  }

  @Test
  void aPlusIsAPlusAndASpaceIsWrittenAsOnTheWeb() {
    LessonLink link = LessonLink.of("do:x?a=fups+id&b=two%20words");
    assertEquals(new LessonLink("do", "x", Map.of("a", "fups+id", "b", "two words")), link);
  }

  @Test
  void theManualsLessonIsOne() throws IOException {
    String text =
        Files.readString(Path.of("assets/manual/lessons.md"))
            .lines()
            .dropWhile(line -> !line.equals("    # My lesson"))
            .takeWhile(line -> line.isEmpty() || line.startsWith("    "))
            .collect(Collectors.joining("\n"));
    Lesson lesson = Lesson.of("manual", text.replaceAll("(?m)^ +", ""));
    assertEquals(3, lesson.actions().size());
    assertEquals(2, lesson.steps());
    assertEquals(2, lesson.guesses().size());
  }

  /** The numbers that the last lesson names are those that the set-up counts. */
  @TestFactory
  Stream<DynamicTest> thePricesAreThoseOfTheProgram() {
    return Stream.of("nops", "seps", "adaps")
        .map(name -> DynamicTest.dynamicTest(name, () -> checkPrice(name)));
  }

  private static void checkPrice(String method) throws IOException {
    ExperimentConfig config =
        LessonSetting.of(
            Map.of("scenario", "spread-10-10-10", "groups", "33-33-34", "method", method), null);
    long size =
        PlannedSize.of(Methods.named(method), config, EnvironmentKinds.spec(config.scenario()))
            .trainableParameters();
    String text = Files.readString(FILES.resolve("the-price-of-networks.md"));
    assertTrue(text.contains(String.format(Locale.ROOT, " %,d", size)), method + ": " + size);
  }
}
