package adaps.studio.latent;

import adaps.charts.ColumnsChart;
import adaps.charts.ColumnsChart.Column;
import adaps.drawing.Ink;
import adaps.drawing.Look;
import adaps.identity.AgentErrors;
import adaps.studio.look.Appearance;
import adaps.studio.look.ChartNote;
import adaps.studio.look.ChartPane;
import adaps.studio.session.Selection;
import adaps.words.Quantity;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The decoder's error of each agent, a column each: observation above, reward below. */
final class ErrorsPane extends VBox {
  private static final double LEAST = 44;

  private final LatentViewModel latent;
  private final Selection selection;
  private final Appearance appearance;
  private final ColumnsChart observation = new ColumnsChart(1, null, "");
  private final ColumnsChart reward = new ColumnsChart(1, "agents", "");

  ErrorsPane(LatentViewModel latent, Selection selection, Appearance appearance) {
    this.latent = latent;
    this.selection = selection;
    this.appearance = appearance;
    setId("agent-errors");
    getChildren()
        .addAll(caption("observation"), pane(observation), caption("reward"), pane(reward));
    latent.errors().addListener((o, before, now) -> draw());
    appearance.theme().addListener((o, before, now) -> draw());
    selection.agent().shown().addListener((o, before, now) -> mark());
    draw();
  }

  /** Above the chart: beside it there is too little room for words that stand upright. */
  private static Label caption(String words) {
    Label caption = new Label(words);
    caption.getStyleClass().add("hint");
    return caption;
  }

  private ChartPane pane(ColumnsChart chart) {
    ChartPane pane = new ChartPane(chart.chart(), appearance);
    pane.setMinHeight(LEAST);
    VBox.setVgrow(pane, Priority.ALWAYS);
    pane.read(this::note);
    pane.point(place -> selection.agent().hovered().set(place == null ? null : agentAt(place)));
    pane.choose(place -> selection.agent().click(agentAt(place)));
    return pane;
  }

  /** The agent whose column is there, or null. */
  private Integer agentAt(double place) {
    AgentErrors errors = latent.errors().get();
    int agent = (int) Math.round(place) - 1;
    return errors == null || agent < 0 || agent >= errors.reward().length ? null : agent;
  }

  private void draw() {
    AgentErrors errors = latent.errors().get();
    if (errors != null) {
      Look look = appearance.theme().get().look();
      observation.show(columns(errors.observation()), look);
      reward.show(columns(errors.reward()), look);
      mark();
    }
  }

  private List<Column> columns(double[] heights) {
    List<Integer> types = latent.spec().get().agentTypes();
    return IntStream.range(0, heights.length)
        .mapToObj(agent -> new Column(heights[agent], "", Ink.type(types.get(agent))))
        .toList();
  }

  private void mark() {
    Integer agent = selection.agent().shown().get();
    Look look = appearance.theme().get().look();
    observation.mark(agent == null ? null : agent + 1, look);
    reward.mark(agent == null ? null : agent + 1, look);
  }

  private ChartNote note(double place) {
    Integer agent = agentAt(place);
    return agent == null ? null : new ChartNote(agent + 1, words(latent.errors().get(), agent));
  }

  private String words(AgentErrors errors, int agent) {
    return "Agent "
        + (agent + 1)
        + ", "
        + latent.spec().get().typeNames().get(latent.spec().get().agentTypes().get(agent))
        + "\nobservation "
        + Quantity.value(errors.observation()[agent])
        + "\nreward "
        + Quantity.value(errors.reward()[agent]);
  }
}
