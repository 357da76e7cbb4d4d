package adaps.studio.world;

import adaps.env.foraging.ForagingFrame;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import adaps.words.Quantity;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Level-based foraging: a field of cells, food and agents with their levels as numbers. */
final class ForagingPainter implements WorldPainter<ForagingFrame> {
  private static final List<String> LEGEND =
      List.of("agent and its level", "food and its level", "loaded", "levels too low");
  private static final double RADIUS = 0.34;
  private static final double LETTER = 0.46;

  /** How far from the middle agents stand that share a cell, in cells. */
  private static final double ASIDE = 0.23;

  private static final double TARGET_OPACITY = 0.4;

  @Override
  public Class<ForagingFrame> frames() {
    return ForagingFrame.class;
  }

  @Override
  public void fit(ForagingFrame frame, Camera camera) {
    CellBoard.fit(camera, frame.columns(), frame.rows());
  }

  @Override
  public void paint(
      GraphicsContext g,
      Camera camera,
      List<ForagingFrame> states,
      double share,
      WorldStyle style) {
    ForagingFrame last = states.get(states.size() - 1);
    CellBoard board = new CellBoard(camera, last.columns(), last.rows());
    List<double[]> places = states.stream().map(ForagingPainter::places).toList();
    double[] drawn = Places.between(places, share);
    paintField(g, board, style.palette());
    if (style.agent() >= 0 && style.agent() < last.levels().length) {
      paintSight(g, board, last, style);
    }
    if (style.trails()) {
      Trails.paint(
          g,
          camera,
          places,
          drawn,
          board.trail(),
          agent -> style.agentColour(agent, last.agentTypes()[agent]));
    }
    if (style.targets()) {
      paintTargets(g, board, last, drawn, style);
    }
    ForagingLoadings loadings =
        new ForagingLoadings(g, board, states, places, states.size() - 2 + share, style);
    loadings.paintLines();
    for (int k = 0; k < last.foods().length; k += 3) {
      FoodMark.paint(
          g,
          board.x(last.foods()[k + 1]),
          board.y(last.foods()[k]),
          board.size(),
          last.foods()[k + 2],
          1,
          style.palette());
    }
    for (int agent = 0; agent < last.levels().length; agent++) {
      double x = camera.px(drawn[2 * agent]);
      double y = camera.py(drawn[2 * agent + 1]);
      paintAgent(g, last, agent, x, y, board.size(), style);
    }
    loadings.paintOutcomes();
    if (BoardLegend.fits(board, LEGEND.size())) {
      paintLegend(g, style.palette());
    }
  }

  private static void paintLegend(GraphicsContext g, Palette palette) {
    CellBoard cells = BoardLegend.cells(LEGEND.size());
    double radius = RADIUS * cells.size();
    AgentMark.type(g, 0, cells.x(0), cells.y(0), radius, palette, palette.surface());
    Color ink = Palette.readableOn(palette.type(0));
    AgentMark.words(g, "1", cells.x(0), cells.y(0), LETTER * cells.size(), ink);
    FoodMark.paint(g, cells.x(0), cells.y(1), cells.size(), 2, 1, palette);
    ForagingLoadings.paintSign(g, true, cells.x(0), cells.y(2), cells.size(), 1, palette);
    ForagingLoadings.paintSign(g, false, cells.x(0), cells.y(3), cells.size(), 1, palette);
    BoardLegend.paintWords(g, cells, LEGEND, palette);
  }

  /** x, y of each agent on the plane; agents that share a cell stand around its middle. */
  static double[] places(ForagingFrame frame) {
    int agents = frame.levels().length;
    double[] places = new double[2 * agents];
    for (int agent = 0; agent < agents; agent++) {
      int company = company(frame, agent, agents);
      double aside = company == 1 ? 0 : ASIDE;
      double angle = Math.PI * (1 - 2.0 * company(frame, agent, agent) / company);
      places[2 * agent] = frame.positions()[2 * agent + 1] + 0.5 + aside * Math.cos(angle);
      places[2 * agent + 1] =
          frame.rows() - frame.positions()[2 * agent] - 0.5 + aside * Math.sin(angle);
    }
    return places;
  }

  /** How many of the first agents stand on an agent's cell. */
  private static int company(ForagingFrame frame, int agent, int among) {
    int company = 0;
    for (int other = 0; other < among; other++) {
      boolean together =
          frame.positions()[2 * other] == frame.positions()[2 * agent]
              && frame.positions()[2 * other + 1] == frame.positions()[2 * agent + 1];
      company += together ? 1 : 0;
    }
    return company;
  }

  private static void paintField(GraphicsContext g, CellBoard board, Palette palette) {
    g.setFill(palette.grid());
    board.joints(g, board.size() >= 24 ? 2 : 1);
  }

  /** What the selected agent sees, unless that is everything. */
  private static void paintSight(
      GraphicsContext g, CellBoard board, ForagingFrame frame, WorldStyle style) {
    int row = frame.positions()[2 * style.agent()];
    int column = frame.positions()[2 * style.agent() + 1];
    int left = Math.max(0, column - frame.sight());
    int top = Math.max(0, row - frame.sight());
    int across = Math.min(frame.columns() - 1, column + frame.sight()) - left + 1;
    int down = Math.min(frame.rows() - 1, row + frame.sight()) - top + 1;
    if (across == frame.columns() && down == frame.rows()) {
      return;
    }
    g.setFill(Palette.faded(style.palette().accent(), 0.14));
    board.fill(g, left, top, across, down, 0, 0);
  }

  /** From every agent to the nearest food. */
  private static void paintTargets(
      GraphicsContext g, CellBoard board, ForagingFrame frame, double[] drawn, WorldStyle style) {
    int[] foods = frame.foods();
    g.setLineWidth(1.5);
    for (int agent = 0; agent < frame.levels().length && foods.length > 0; agent++) {
      int best = 0;
      for (int k = 3; k < foods.length; k += 3) {
        best = steps(frame, agent, k) < steps(frame, agent, best) ? k : best;
      }
      g.setStroke(
          Palette.faded(style.agentColour(agent, frame.agentTypes()[agent]), TARGET_OPACITY));
      g.strokeLine(
          board.camera().px(drawn[2 * agent]),
          board.camera().py(drawn[2 * agent + 1]),
          board.x(foods[best + 1]),
          board.y(foods[best]));
    }
  }

  private static int steps(ForagingFrame frame, int agent, int food) {
    return Math.abs(frame.foods()[food] - frame.positions()[2 * agent])
        + Math.abs(frame.foods()[food + 1] - frame.positions()[2 * agent + 1]);
  }

  private static void paintAgent(
      GraphicsContext g,
      ForagingFrame frame,
      int agent,
      double x,
      double y,
      double size,
      WorldStyle style) {
    Palette palette = style.palette();
    double crowd = company(frame, agent, frame.levels().length) > 1 ? 0.72 : 1;
    double radius = crowd * AgentMark.inCell(RADIUS * size, size);
    String level = String.valueOf(frame.levels()[agent]);
    int type = frame.agentTypes()[agent];
    if (style.showsClusters()) {
      AgentMark.cluster(g, style.clusterOfAgent()[agent], type, x, y, radius, palette);
      double away = 0.95 * radius;
      AgentMark.words(g, level, x + away, y + away, 0.24 * size, palette.muted());
    } else {
      Color ink = Palette.readableOn(palette.type(type));
      AgentMark.type(g, type, x, y, radius, palette, palette.surface());
      AgentMark.words(g, level, x, y, crowd * AgentMark.letterInCell(LETTER * size, size), ink);
    }
    if (style.marks(agent)) {
      AgentMark.selected(g, x, y, Math.max(6, 1.5 * radius), palette);
    }
  }

  @Override
  public int agentAt(ForagingFrame frame, double x, double y, double reach) {
    return Places.nearest(places(frame), x, y, Math.max(0.5, reach));
  }

  @Override
  public String describe(ForagingFrame frame, int agent) {
    String level = "level " + frame.levels()[agent];
    String reward = "reward " + Quantity.value(frame.rewards()[agent]);
    return frame.loadings().stream()
        .filter(loading -> loading.agents().contains(agent))
        .findFirst()
        .map(loading -> level + "\n" + words(frame, loading) + "\n" + reward)
        .orElse(level + (frame.rewards()[agent] == 0 ? "" : "\n" + reward));
  }

  @Override
  public List<WorldCount> counts(ForagingFrame frame, double episodeReturn) {
    int left = frame.foods().length / 3;
    return List.of(
        new WorldCount(frame.foodsPlaced() - left, "food taken"),
        new WorldCount(left, "food left"));
  }

  private static String words(ForagingFrame frame, ForagingFrame.Loading loading) {
    return (loading.succeeded() ? "loaded" : "could not load")
        + " food of level "
        + loading.foodLevel()
        + (loading.agents().size() == 1 ? " alone" : " with " + others(loading.agents().size() - 1))
        + ": levels "
        + strength(frame, loading)
        + " of "
        + loading.foodLevel();
  }

  private static String others(int count) {
    return count + (count == 1 ? " other" : " others");
  }

  /** Sum of the levels of those who load. */
  static int strength(ForagingFrame frame, ForagingFrame.Loading loading) {
    return loading.agents().stream().mapToInt(agent -> frame.levels()[agent]).sum();
  }
}
