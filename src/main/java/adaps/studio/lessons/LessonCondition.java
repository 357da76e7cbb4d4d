package adaps.studio.lessons;

import adaps.config.ExperimentConfig;
import adaps.pipeline.Stage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a step of a lesson waits for. Conditions about a run take parameters that the run must have,
 * for example {@code wait:ended?method=fups}.
 */
final class LessonCondition {
  /** Names of the warnings that there are. */
  private static final Set<String> WARNINGS = Set.of("masks nearly identical", "empty layer");

  private final Predicate<LessonFacts> test;
  private final Function<LessonFacts, String> note;
  private final boolean ofRun;

  private LessonCondition(
      Predicate<LessonFacts> test, Function<LessonFacts, String> note, boolean ofRun) {
    this.test = test;
    this.note = note;
    this.ofRun = ofRun;
  }

  /**
   * The condition that a link names.
   *
   * @param setting what the last button before it sets up: only a run of just that counts; null
   *     where there is no such button and any run does
   * @throws IllegalArgumentException if there is none of this name, or its arguments are wrong
   */
  static LessonCondition of(LessonLink link, Map<String, String> setting) {
    Map<String, String> rest = new LinkedHashMap<>(link.arguments());
    Predicate<LessonFacts> test =
        switch (link.name()) {
          case "stage" -> facts(stage(link, rest), LessonFacts::reached);
          case "done" -> facts(stage(link, rest), LessonFacts::done);
          case "began" -> facts -> true;
          case "ended" -> LessonFacts::ended;
          case "warning" -> warning(link, rest);
          case "look" -> facts -> facts.view().otherClusters().getAsInt() > 0;
          case "cluster" -> facts -> facts.view().cluster().getAsBoolean();
          case "agent" -> facts -> facts.view().agent().getAsBoolean();
          case "overlay" -> facts -> facts.view().overlay().getAsBoolean();
          case "set" -> facts -> facts.isSet(link.arguments());
          default ->
              throw new IllegalArgumentException(
                  "there is no condition '" + link.name() + "' to wait for");
        };
    if (link.name().equals("set")) {
      LessonSetting.check(link.arguments());
      return new LessonCondition(test, LessonFacts::sizeWords, false);
    }
    boolean ofEnd = link.name().equals("ended");
    return new LessonCondition(
        ofRun(test, known(rest), setting), ofEnd ? LessonFacts::resultWords : facts -> "", true);
  }

  private static Predicate<LessonFacts> facts(
      Stage stage, java.util.function.BiPredicate<LessonFacts, Stage> test) {
    return facts -> test.test(facts, stage);
  }

  private static Stage stage(LessonLink link, Map<String, String> rest) {
    rest.remove("name");
    return LessonLink.named(Stage.class, "stage", link.needed("name"));
  }

  private static Predicate<LessonFacts> warning(LessonLink link, Map<String, String> rest) {
    rest.remove("name");
    String name = link.needed("name");
    if (!WARNINGS.contains(name)) {
      throw new IllegalArgumentException(
          "there is no warning '" + name + "'; there are " + String.join(", ", WARNINGS));
    }
    return facts -> facts.warned(name);
  }

  private static Predicate<LessonFacts> ofRun(
      Predicate<LessonFacts> test, Map<String, String> wanted, Map<String, String> setting) {
    return facts ->
        facts.runs(wanted) && (setting == null || facts.runsJust(setting)) && test.test(facts);
  }

  /** The texts of a run's values as the program itself writes them. */
  private static Map<String, String> known(Map<String, String> wanted) {
    Set<String> keys =
        ExperimentConfig.parameters().stream()
            .map(adaps.config.ParameterDescription::key)
            .collect(java.util.stream.Collectors.toSet());
    for (String key : wanted.keySet()) {
      if (!key.equals("scenario") && !keys.contains(key)) {
        throw new IllegalArgumentException("there is no parameter '" + key + "' to wait for");
      }
    }
    if (!wanted.isEmpty()) {
      LessonSetting.check(wanted);
    }
    return wanted;
  }

  /** Whether it is about the present or last run. */
  boolean isOfRun() {
    return ofRun;
  }

  /** Whether it holds. */
  boolean holds(LessonFacts facts) {
    return test.test(facts);
  }

  /** What came of it, now that it holds: a run's return, a setting's size, or an empty text. */
  String note(LessonFacts facts) {
    return note.apply(facts);
  }
}
