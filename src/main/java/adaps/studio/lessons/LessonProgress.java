package adaps.studio.lessons;

import adaps.runs.ExperimentKey;
import adaps.studio.look.markdown.MarkdownWords;
import adaps.words.Quantity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.commonmark.node.Link;

/** How far a reader is in one lesson: steps done, the guess, and what the program said to it. */
final class LessonProgress {
  private final Lesson lesson;
  private final Map<Link, String> done = new HashMap<>();
  private final Map<ExperimentKey, LessonFacts.Run> runs = new LinkedHashMap<>();
  private Link guess;
  private double answer = Double.NaN;

  LessonProgress(Lesson lesson) {
    this.lesson = lesson;
  }

  /** Looks what is done by now; what is done stays done. */
  void look(LessonFacts facts) {
    lesson
        .conditions()
        .forEach(
            (step, condition) -> {
              if (!done.containsKey(step) && condition.holds(facts)) {
                done.put(step, condition.note(facts));
                use(condition.isOfRun() ? facts.run() : null);
              }
            });
    lesson
        .answers()
        .forEach(
            (step, wanted) -> {
              OptionalDouble found = wanted.read(facts);
              if (!answered() && found.isPresent()) {
                answer = found.getAsDouble();
                done.put(step, "");
                use(wanted.measure().needsRun() ? facts.run() : null);
              }
            });
  }

  /** Of a run that several steps rest on, the last knows most. */
  private void use(LessonFacts.Run run) {
    if (run != null) {
      runs.put(ExperimentKey.of(run.config()), run);
    }
  }

  /** The runs that what is done rests on, in the order in which they came. */
  List<LessonFacts.Run> runs() {
    return List.copyOf(runs.values());
  }

  /** How many of a lesson's steps are done. */
  static String words(int done, int all) {
    String steps = Quantity.of(all, "step");
    return done < all ? done + " of " + steps : (all == 1 ? "" : "all ") + steps + " done";
  }

  /** Number of steps that are done. */
  int count() {
    return done.size();
  }

  boolean isDone(Link step) {
    return done.containsKey(step);
  }

  /** A step's words, and what came of it once it is done. */
  String words(Link step) {
    String note = done.getOrDefault(step, "");
    return MarkdownWords.of(step) + (note.isEmpty() ? "" : ": " + note);
  }

  /** Whether all steps are done. */
  boolean isDone() {
    return done.size() == lesson.steps();
  }

  /** Whether the program has answered the question. */
  boolean answered() {
    return !Double.isNaN(answer);
  }

  /** The number that the program has answered with; NaN before. */
  double answer() {
    return answer;
  }

  /** What the program has answered, in words. */
  String answerWords() {
    return asked().measure().words(answer);
  }

  private LessonAnswer asked() {
    return lesson.answers().values().iterator().next();
  }

  /** Chooses an answer; once the program has spoken it is too late. */
  void guess(Link chosen) {
    if (!answered()) {
      guess = chosen;
    }
  }

  /** The answer that the reader has chosen, or null. */
  Link guess() {
    return guess;
  }

  /** Whether the program has proved this answer right. */
  boolean isRight(Link choice) {
    return answered() && lesson.guesses().get(choice).covers(answer);
  }

  /** What the program says, in a sentence. */
  String verdict() {
    if (!answered()) {
      String when =
          asked().measure().needsRun() ? "when the run has finished" : "when it is set up";
      return (guess == null ? "Choose an answer first. " : "")
          + "The program gives its own "
          + when
          + ".";
    }
    String number = "The program: " + answerWords();
    if (guess != null && isRight(guess)) {
      return number + ". You were right.";
    }
    Link right = lesson.guesses().keySet().stream().filter(this::isRight).findFirst().orElseThrow();
    return number + ", so \u201c" + MarkdownWords.of(right) + "\u201d is right.";
  }
}
