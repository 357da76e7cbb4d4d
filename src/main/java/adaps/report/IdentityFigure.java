package adaps.report;

import adaps.drawing.Drawing;
import adaps.drawing.Figure;
import adaps.drawing.Lettering;
import adaps.drawing.TypeShape;
import adaps.identity.LatentFrame;
import adaps.runs.StoredIdentity;
import adaps.sharing.MaskFrame;
import adaps.words.Quantity;
import java.util.Locale;

/** What an AdaPS run found: the identities of its agents, and the masks of their clusters. */
final class IdentityFigure implements Figure {
  private static final int WIDTH = 1000;
  private static final int LATENT_WIDTH = 440;
  private static final int GAP = 30;
  private static final int EDGE = 6;
  private static final int LEGEND = 50;
  private static final double MARK = 5;
  private static final int LEAST = 380;
  private static final Lettering TITLE = Lettering.bold(14);
  private static final Lettering WORDS = Lettering.plain(12.5);

  private final Series series;
  private final ReportedRun run;
  private final StoredIdentity identity;
  private final MaskFrame masks;
  private final MaskPlot maskPlot;
  private final Legend legend = new Legend(WIDTH - 2 * EDGE);
  private final int top;

  /**
   * @param run a run with identities and masks
   */
  IdentityFigure(Series series, ReportedRun run) {
    this.series = series;
    this.run = run;
    identity = run.identity().orElseThrow();
    masks = run.masks().orElseThrow();
    for (int type = 0; type < identity.typeNames().size(); type++) {
      int number = type;
      legend.add(
          "type " + identity.typeNames().get(type),
          2 * MARK,
          (drawing, x, y) -> TypeShape.draw(drawing, x + MARK, y, MARK, number, null));
    }
    top = LEGEND + (int) legend.height() + 4;
    maskPlot = new MaskPlot(masks, WIDTH - LATENT_WIDTH - GAP, LEAST);
  }

  /** Whether a run has what the figure shows. */
  static boolean canShow(Series series, ReportedRun run) {
    return series.method().mapsMasks() && run.identity().isPresent() && run.masks().isPresent();
  }

  @Override
  public String name() {
    return "identity-" + run.name();
  }

  @Override
  public String description() {
    return "Identities of the agents and masks of their clusters: "
        + title()
        + "; "
        + facts()
        + ".";
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return top + (int) Math.ceil(Math.max(LEAST, maskPlot.height()));
  }

  @Override
  public void draw(Drawing drawing) {
    drawing.text(title(), EDGE, 18, TITLE);
    drawing.text(facts(), EDGE, 39, WORDS);
    legend.draw(drawing, EDGE, LEGEND);
    new LatentPlot(identity, LATENT_WIDTH, LEAST).draw(drawing, 0, top);
    maskPlot.draw(drawing, LATENT_WIDTH + GAP, top);
  }

  private String title() {
    return series.label()
        + " on "
        + run.config().scenario().name()
        + ", seed "
        + run.config().run().seed();
  }

  private String facts() {
    int clusters = masks.bits().length;
    return String.format(
        Locale.ROOT,
        "%d %s%s, adjusted Rand index against the true types %s",
        clusters,
        clusters == 1 ? "cluster" : "clusters",
        daviesBouldin(clusters),
        Quantity.decimal(run.result().clusters().agreement(), 2));
  }

  private String daviesBouldin(int clusters) {
    return identity.frame().daviesBouldin().stream()
        .filter(choice -> choice.clusters() == clusters)
        .map(LatentFrame.ClusterChoice::daviesBouldin)
        .filter(Double::isFinite)
        .map(index -> String.format(Locale.ROOT, ", Davies\u2013Bouldin index %.2f", index))
        .findFirst()
        .orElse("");
  }
}
