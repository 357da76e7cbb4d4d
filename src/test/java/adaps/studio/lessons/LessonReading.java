package adaps.studio.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A lesson that is read without a window. */
final class LessonReading {
  final AtomicInteger otherClusters = new AtomicInteger();
  final AtomicBoolean cluster = new AtomicBoolean();
  final AtomicBoolean overlay = new AtomicBoolean();
  final WrittenWorkbench workbench = new WrittenWorkbench();
  final LessonFacts facts =
      new LessonFacts(
          new LessonFacts.View(
              otherClusters::get,
              cluster::get,
              () -> false,
              overlay::get,
              () -> workbench.setting,
              () -> 10_118));
  final LessonsViewModel lessons = new LessonsViewModel(facts, workbench, List.of());

  static ExperimentConfig config(Map<String, Object> changes) {
    return ExperimentConfig.of(Scenarios.load("spread-5-5-5"), changes);
  }

  /** Opens a lesson that has just these links, each with the words "words". */
  void open(String... links) {
    StringBuilder text = new StringBuilder("# Mine\n");
    for (String link : links) {
      text.append("\n[words](").append(link).append(")\n");
    }
    lessons.open(Lesson.of("mine", text.toString()));
  }

  void assertDone(int count) {
    assertEquals(count, lessons.doneCount().get());
  }
}
