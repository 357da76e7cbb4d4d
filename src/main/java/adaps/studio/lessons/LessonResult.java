package adaps.studio.lessons;

import adaps.config.ExperimentConfig;
import adaps.runs.ExperimentKey;
import adaps.runs.JsonFormat;
import adaps.runs.SettingLine;
import adaps.studio.look.markdown.MarkdownWords;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a reader has done in a lesson, as a small JSON file for a teacher. */
final class LessonResult {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

  private LessonResult() {}

  /** A name for the file. */
  static String fileName(Lesson lesson, LocalDateTime now) {
    return "lesson-" + lesson.name().replaceFirst("\\.md$", "") + "-" + DAY.format(now) + ".json";
  }

  /**
   * The file: which lesson and when, the steps that are left, the guess and the program's answer
   * where there is a question, and the runs that steps and answer rest on, each with the line and
   * the identity of its setting.
   *
   * @param now in the reader's time zone
   */
  static String text(Lesson lesson, LessonProgress progress, LocalDateTime now) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("lesson", lesson.name());
    fields.put("title", lesson.title());
    fields.put("saved", now.truncatedTo(ChronoUnit.SECONDS).toString());
    fields.put("steps", lesson.steps());
    fields.put("done", progress.count());
    fields.put("open", open(lesson, progress));
    if (!lesson.answers().isEmpty()) {
      boolean guessed = progress.guess() != null;
      boolean answered = progress.answered();
      fields.put("guess", guessed ? MarkdownWords.of(progress.guess()) : null);
      fields.put("answer", answered ? progress.answerWords() : null);
      fields.put("value", progress.answer());
      fields.put("right", guessed && answered ? progress.isRight(progress.guess()) : null);
    }
    fields.put("runs", runs(progress.runs()));
    return JsonFormat.text(fields);
  }

  /** The steps that are not done, by their words. */
  private static List<String> open(Lesson lesson, LessonProgress progress) {
    return Stream.of(lesson.conditions(), lesson.answers())
        .flatMap(steps -> steps.keySet().stream())
        .filter(step -> !progress.isDone(step))
        .map(MarkdownWords::of)
        .toList();
  }

  private static List<Map<String, Object>> runs(List<LessonFacts.Run> used) {
    return used.stream().map(LessonResult::run).toList();
  }

  private static Map<String, Object> run(LessonFacts.Run used) {
    ExperimentConfig config = used.config();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("setting", SettingLine.write(config));
    fields.put("seed", config.run().seed());
    fields.put("identity", ExperimentKey.of(config).digest());
    fields.put("testReturn", used.testReturn());
    fields.put("finished", used.finished());
    return fields;
  }
}
