package adaps.report;

import adaps.drawing.TypeShape;
import adaps.report.animation.AnimationScript;
import adaps.report.animation.Film;
import adaps.report.animation.RunAnimation;
import adaps.words.Quantity;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Runs that move on the page: the world of each and how its identities came about. */
final class HtmlAnimations {
  private static final String NUMBERS = "animations";

  private final RunAnimations animations;

  HtmlAnimations(RunAnimations animations) {
    this.animations = animations;
  }

  void addTo(HtmlText body) {
    List<RunAnimation> runs = animations.runs();
    if (runs.isEmpty()) {
      return;
    }
    String numbers = AnimationScript.numbers(runs);
    body.heading(2, "Runs in motion").paragraph(introduction(numbers.length()));
    body.withoutScript("The pictures move only where the page may run its own script.");
    for (int run = 0; run < runs.size(); run++) {
      add(body, runs.get(run), run);
    }
    body.data(NUMBERS, numbers).script(AnimationScript.program());
  }

  private String introduction(int characters) {
    String others =
        animations.leftOut() == 0
            ? ""
            : " "
                + Quantity.count(animations.leftOut())
                + " further series could have one, but the report was asked for no more.";
    return "Of each method on each scenario the run with the lowest seed."
        + others
        + " Space plays and stops a picture, arrows, Home and End go through it. The numbers are"
        + " the run's own, rounded to what can be seen; they take "
        + Quantity.count(Math.max(1, Math.round(characters / 1000.0)))
        + " kB of this page.";
  }

  private static void add(HtmlText body, RunAnimation run, int number) {
    body.heading(3, run.title());
    legend(body, run);
    body.beginFilms();
    film(body, run.world(), "world", number);
    run.path().ifPresent(path -> film(body, path, "path", number));
    body.endFilms();
    note(body, run.world());
    run.path().ifPresent(path -> note(body, path));
  }

  private static void film(HtmlText body, Film film, String kind, int number) {
    if (film.isThere()) {
      body.film(kind, number, film.caption());
    }
  }

  private static void note(HtmlText body, Film film) {
    body.note(film.caption());
  }

  private static void legend(HtmlText body, RunAnimation run) {
    body.beginLegend();
    for (int type = 0; type < run.typeNames().size(); type++) {
      int agents = Collections.frequency(run.agentTypes(), type);
      body.legendItem(
          "fill=\"var(--type-" + (type + 1) + ")\" points=\"" + points(type) + "\"",
          "type " + run.typeNames().get(type) + ", " + Quantity.of(agents, "agent"));
    }
    for (int cluster = 0; cluster < run.clusters(); cluster++) {
      int agents = Collections.frequency(run.clusterOfAgent(), cluster);
      body.legendItem(
          "fill=\"none\" stroke-width=\".4\" stroke=\"var(--cluster-"
              + (cluster + 1)
              + ")\" points=\""
              + points(0)
              + "\"",
          "cluster " + (cluster + 1) + ", " + Quantity.of(agents, "agent"));
    }
    body.endLegend();
  }

  /** The shape of a type as an SVG's polygon of radius 1. */
  private static String points(int type) {
    StringBuilder points = new StringBuilder();
    for (double[] corner : TypeShape.of(type).corners(0, 0, 1)) {
      points.append(String.format(Locale.ROOT, "%.2f,%.2f ", corner[0], corner[1]));
    }
    return points.toString().trim();
  }
}
