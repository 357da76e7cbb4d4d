package adaps.studio.summary;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one would ask next about a run.
 *
 * @param id names its button
 * @param label what the button says
 * @param help what one will see
 * @param ask does it
 */
record NextQuestion(String id, String label, String help, Runnable ask) {
  private static final int SEEDS = 4;
  private static final String PLAIN = "fups";
  private static final String MASKED = "adaps";

  /** The questions that fit a run. */
  static List<NextQuestion> about(ExperimentConfig config, SummaryActions window) {
    List<NextQuestion> questions = new ArrayList<>();
    questions.add(
        otherMethod(config, config.run().method().equals(PLAIN) ? MASKED : PLAIN, window));
    if (Methods.named(config.run().method()).mapsMasks() && config.masks().gain() != 1) {
      questions.add(
          new NextQuestion(
              "gain",
              "With gain 1",
              "All masks become nearly the same, and what is left is FuPS; goes on from stage 4",
              () -> window.run(config.with("gain", 1))));
    }
    if (Scenarios.names().contains(config.scenario().name())) {
      questions.add(seeds(config, window));
    }
    return questions;
  }

  private static NextQuestion otherMethod(
      ExperimentConfig config, String name, SummaryActions window) {
    Method method = Methods.named(name);
    return new NextQuestion(
        name,
        "Same seed with " + method.label(),
        method.sentence() + " This run's curve stays beside it.",
        () -> window.run(config.with("method", name)));
  }

  private static NextQuestion seeds(ExperimentConfig config, SummaryActions window) {
    long first = config.run().seed();
    String seeds = String.format(Locale.ROOT, "%d-%d", first, first + SEEDS - 1);
    return new NextQuestion(
        "seeds",
        "Four seeds",
        "Sets up a comparison with seeds " + seeds + ": is it more than luck?",
        () -> window.compare(config, seeds));
  }
}
