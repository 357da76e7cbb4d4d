package adaps.studio.world;

import adaps.config.ServicePath;
import adaps.env.WorldFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the painter of a world by the class of its frames. */
final class WorldPainters {
  private static final WorldPainter<WorldFrame> OTHERWISE = new GenericPainter();
  private static final List<WorldPainter<?>> ALL = all();

  private WorldPainters() {}

  private static List<WorldPainter<?>> all() {
    List<WorldPainter<?>> painters = new ArrayList<>();
    ServiceLoader.load(WorldPainter.class, ServicePath.loader()).forEach(painters::add);
    painters.addAll(List.of(new SpreadPainter(), new WarehousePainter(), new ForagingPainter()));
    return List.copyOf(painters);
  }

  /** The painter of a frame: the user's own, ours, or the one that draws any world. */
  static WorldPainter<?> of(WorldFrame frame) {
    for (WorldPainter<?> painter : ALL) {
      if (painter.frames().isInstance(frame)) {
        return painter;
      }
    }
    return OTHERWISE;
  }
}
