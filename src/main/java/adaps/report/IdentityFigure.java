package adaps.report;

import adaps.identity.LatentFrame;
import adaps.report.drawing.Drawing;
import adaps.report.drawing.Figure;
import adaps.report.drawing.Ink;
import adaps.report.drawing.Lettering;
import adaps.runs.StoredIdentity;
import adaps.sharing.MaskFrame;
import java.util.Locale;

/** What an AdaPS run found: the identities of its agents, and the masks of their clusters. */
final class IdentityFigure implements Figure {
  private static final int WIDTH = 1000;
  private static final int LATENT_WIDTH = 440;
  private static final int GAP = 30;
  private static final int TOP = 58;
  private static final int LEAST = 380;
  private static final Lettering TITLE = Lettering.bold(14);
  private static final Lettering WORDS = Lettering.plain(12.5);

  private final Series series;
  private final ReportedRun run;
  private final StoredIdentity identity;
  private final MaskFrame masks;
  private final MaskPlot maskPlot;

  /**
   * @param run a run with identities and masks
   */
  IdentityFigure(Series series, ReportedRun run) {
    this.series = series;
    this.run = run;
    identity = run.identity().orElseThrow();
    masks = run.masks().orElseThrow();
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
    return "Identities of the agents and masks of their clusters: " + title() + ".";
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return TOP + (int) Math.ceil(Math.max(LEAST, maskPlot.height()));
  }

  @Override
  public void draw(Drawing drawing) {
    drawing.text(title(), 4, 18, TITLE);
    drawLegend(drawing);
    new LatentPlot(identity, LATENT_WIDTH, LEAST).draw(drawing, 0, TOP);
    maskPlot.draw(drawing, LATENT_WIDTH + GAP, TOP);
  }

  private String title() {
    int clusters = masks.bits().length;
    return String.format(
        Locale.ROOT,
        "%s on %s, seed %d: %d %s%s, agreement with the true types %s",
        series.label(),
        run.config().scenario().name(),
        run.config().run().seed(),
        clusters,
        clusters == 1 ? "cluster" : "clusters",
        daviesBouldin(clusters),
        Numbers.decimal(run.result().clusterAgreement(), 2));
  }

  private String daviesBouldin(int clusters) {
    return identity.frame().daviesBouldin().stream()
        .filter(choice -> choice.clusters() == clusters)
        .map(LatentFrame.ClusterChoice::daviesBouldin)
        .filter(Double::isFinite)
        .map(index -> String.format(Locale.ROOT, " (Davies\u2013Bouldin index %.2f)", index))
        .findFirst()
        .orElse("");
  }

  private void drawLegend(Drawing drawing) {
    double x = 12;
    for (int type = 0; type < identity.typeNames().size(); type++) {
      String name = "type " + identity.typeNames().get(type);
      TypeMark.draw(drawing, x, 38, 5, type, null);
      drawing.text(name, x + 10, 42, WORDS);
      x += 28 + WORDS.width(name);
    }
    drawing.text(
        "outline and number: cluster; cross: its centre; ellipse: one deviation",
        x,
        42,
        WORDS.in(Ink.MUTED));
  }
}
