package adaps.pipeline;

/**
 * Hears what an experiment tells, on the experiment's own thread; must return quickly. What it
 * throws is logged and costs the run nothing, unless it is the run's {@link RunRecord}.
 */
@FunctionalInterface
public interface RunListener {
  /** Something happened. */
  void accept(RunEvent event);
}
