package adaps.studio.latent;

import adaps.charts.IndexChart;
import adaps.identity.LatentFrame.ClusterChoice;
import adaps.studio.look.Appearance;
import adaps.studio.look.ChartNote;
import adaps.studio.look.ChartPane;
import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.StackPane;

/**
 * The Davies–Bouldin index of every K, with the run's K. A click on another K shows its clusters.
 */
final class ClusterChoicePane extends StackPane {
  private final LatentViewModel latent;
  private final Appearance appearance;
  private final IndexChart index = new IndexChart();
  private final ChartPane pane;

  ClusterChoicePane(LatentViewModel latent, Appearance appearance) {
    this.latent = latent;
    this.appearance = appearance;
    pane = new ChartPane(index.chart(), appearance);
    pane.read(this::note);
    pane.choose(place -> latent.lookAt(nearest(place).clusters()));
    getChildren().add(pane);
    setMinSize(0, 0);
    setId("davies-bouldin");
    latent.choices().addListener((o, before, now) -> draw());
    latent.look().addListener((o, before, now) -> draw());
    appearance.theme().addListener((o, before, now) -> draw());
    draw();
  }

  private void draw() {
    List<ClusterChoice> choices = latent.choices().get();
    if (choices.isEmpty()) {
      return;
    }
    ClusterLook look = latent.look().get();
    index.show(
        choices.stream()
            .map(choice -> new IndexChart.Tried(choice.clusters(), choice.daviesBouldin()))
            .toList(),
        latent.clustersOfRun(),
        look == null ? 0 : look.clusters().clusters(),
        appearance.theme().get().look());
  }

  private ClusterChoice nearest(double place) {
    return latent.choices().get().stream()
        .min(Comparator.comparingDouble(choice -> Math.abs(choice.clusters() - place)))
        .orElseThrow();
  }

  private ChartNote note(double place) {
    if (latent.choices().get().isEmpty()) {
      return null;
    }
    ClusterChoice choice = nearest(place);
    boolean ofRun = choice.clusters() == latent.clustersOfRun();
    String words =
        "K = "
            + choice.clusters()
            + (ofRun ? ", the run's" : "")
            + "\nindex "
            + choice.words()
            + (ofRun ? "" : "\nclick to look");
    return new ChartNote(choice.clusters(), words);
  }

  /** Where a number of clusters is drawn, pixels from the left. */
  double placeOf(int clusters) {
    return pane.placeOf(clusters);
  }
}
