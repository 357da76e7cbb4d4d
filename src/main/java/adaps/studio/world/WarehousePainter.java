package adaps.studio.world;

import adaps.env.TypeNames;
import adaps.env.warehouse.WarehouseFrame;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import adaps.words.Quantity;
import java.util.Arrays;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** The coloured warehouse from above: floor and shelves below, robots and what they carry above. */
final class WarehousePainter implements WorldPainter<WarehouseFrame> {
  private static final double TARGET_OPACITY = 0.45;
  private static final List<String> LEGEND =
      List.of("requested shelf", "other shelf", "robot with a shelf", "goal");
  private static final List<String> DEEDS =
      List.of("stood still", "went forward", "turned left", "turned right", "loaded or unloaded");

  @Override
  public Class<WarehouseFrame> frames() {
    return WarehouseFrame.class;
  }

  @Override
  public void fit(WarehouseFrame frame, Camera camera) {
    CellBoard.fit(camera, frame.width(), frame.height());
  }

  @Override
  public void paint(
      GraphicsContext g,
      Camera camera,
      List<WarehouseFrame> states,
      double share,
      WorldStyle style) {
    WarehouseFrame last = states.get(states.size() - 1);
    CellBoard board = board(last, camera);
    List<double[]> places = states.stream().map(WarehousePainter::places).toList();
    double[] drawn = Places.between(places, share);
    WarehouseFloor.paint(g, board, last, style.palette());
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
    double now = states.size() - 2 + share;
    WarehouseDeliveries deliveries = new WarehouseDeliveries(g, board, states, now);
    deliveries.paintGlow(style.palette());
    WarehouseRobots robots = new WarehouseRobots(g, board, style);
    WarehouseFrame before = states.size() < 2 ? last : states.get(states.size() - 2);
    for (int agent = 0; agent < last.agentTypes().length; agent++) {
      robots.paint(before, last, share, agent, drawn[2 * agent], drawn[2 * agent + 1]);
    }
    deliveries.paintWords(style.palette());
    if (BoardLegend.fits(board, LEGEND.size())) {
      paintLegend(g, style.palette());
    }
  }

  /** A warehouse of four cells that holds one of everything. */
  private static void paintLegend(GraphicsContext g, Palette palette) {
    CellBoard cells = BoardLegend.cells(LEGEND.size());
    WarehouseFrame one =
        new WarehouseFrame(
            0,
            new int[] {0},
            1,
            LEGEND.size(),
            new boolean[] {false, false, true, true},
            new int[] {0, 3},
            new int[] {0, 2},
            new int[] {3},
            new int[] {3},
            new int[] {0, 0, 0, 1, 0, 2},
            new int[] {0, 0, 0},
            new int[] {1},
            new int[1],
            new boolean[1],
            new double[1]);
    WarehouseFloor.paint(g, cells, one, palette);
    WorldStyle plain = new WorldStyle(palette, false, null, false, false, -1, -1);
    new WarehouseRobots(g, cells, plain).paint(one, one, 1, 0, 0.5, cells.planeY(2));
    BoardLegend.paintWords(g, cells, LEGEND, palette);
  }

  private static CellBoard board(WarehouseFrame frame, Camera camera) {
    return new CellBoard(camera, frame.width(), frame.height());
  }

  /** x, y of each robot on the plane, where up is up. */
  private static double[] places(WarehouseFrame frame) {
    double[] places = new double[frame.positions().length];
    for (int i = 0; i < places.length; i += 2) {
      places[i] = frame.positions()[i] + 0.5;
      places[i + 1] = frame.height() - frame.positions()[i + 1] - 0.5;
    }
    return places;
  }

  /** Whether a shelf is requested. */
  static boolean isRequested(WarehouseFrame frame, int shelf) {
    return Arrays.stream(frame.requests()).anyMatch(requested -> requested == shelf);
  }

  /** Whether a robot carries a shelf that would be paid for at a goal. */
  private static boolean carriesOwnRequest(WarehouseFrame frame, int agent) {
    int load = frame.loads()[agent];
    return load != 0
        && frame.shelfColours()[load - 1] == frame.agentTypes()[agent]
        && isRequested(frame, load);
  }

  /** To a goal with a shelf that is paid for there; without a load to the nearest such shelf. */
  private static void paintTargets(
      GraphicsContext g, CellBoard board, WarehouseFrame frame, double[] drawn, WorldStyle style) {
    g.setLineWidth(1.5);
    for (int agent = 0; agent < frame.agentTypes().length; agent++) {
      int[] cells = targets(frame, agent);
      int best = -1;
      double least = Double.MAX_VALUE;
      for (int k = 0; k < cells.length; k += 2) {
        double steps =
            Math.abs(cells[k] - frame.positions()[2 * agent])
                + Math.abs(cells[k + 1] - frame.positions()[2 * agent + 1]);
        best = steps < least ? k : best;
        least = Math.min(steps, least);
      }
      if (best >= 0) {
        g.setStroke(
            Palette.faded(style.agentColour(agent, frame.agentTypes()[agent]), TARGET_OPACITY));
        g.strokeLine(
            board.camera().px(drawn[2 * agent]),
            board.camera().py(drawn[2 * agent + 1]),
            board.x(cells[best]),
            board.y(cells[best + 1]));
      }
    }
  }

  private static int[] targets(WarehouseFrame frame, int agent) {
    if (carriesOwnRequest(frame, agent)) {
      return frame.goals();
    }
    if (frame.loads()[agent] != 0) {
      return new int[0];
    }
    return Arrays.stream(frame.requests())
        .filter(shelf -> frame.shelfColours()[shelf - 1] == frame.agentTypes()[agent])
        .flatMap(shelf -> Arrays.stream(frame.shelves(), 2 * shelf - 2, 2 * shelf))
        .toArray();
  }

  @Override
  public int agentAt(WarehouseFrame frame, double x, double y, double reach) {
    return Places.nearest(places(frame), x, y, Math.max(0.5, reach));
  }

  @Override
  public String describe(WarehouseFrame frame, int agent) {
    String deed = frame.blocked()[agent] ? "was held up" : DEEDS.get(frame.executed()[agent]);
    int load = frame.loads()[agent];
    return deed
        + (load == 0 ? "" : "\n" + load(frame, load))
        + (frame.rewards()[agent] == 0 ? "" : "\nreward " + Quantity.value(frame.rewards()[agent]));
  }

  /** Every delivery is a reward of 1, and nothing else is rewarded. */
  @Override
  public List<WorldCount> counts(WarehouseFrame frame, double episodeReturn) {
    return List.of(new WorldCount(Math.round(episodeReturn), "delivered"));
  }

  private static String load(WarehouseFrame frame, int shelf) {
    int colour = frame.shelfColours()[shelf - 1];
    return "carries "
        + (isRequested(frame, shelf) ? "requested " : "")
        + TypeNames.colours(colour + 1).get(colour)
        + " shelf "
        + shelf;
  }
}
