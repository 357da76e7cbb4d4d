package adaps.studio;

import adaps.env.Environment;
import adaps.env.WorldFrame;

/** Spread, with frames that only {@link ClumsyPainter} draws, which cannot. */
public final class ClumsyKind extends SpreadWithFault {
  /** A state that nobody can draw. */
  public record Frame(int step, int[] agentTypes) implements WorldFrame {}

  @Override
  public String name() {
    return "clumsy";
  }

  @Override
  Environment around(Environment real) {
    return new Shell(real) {
      @Override
      public WorldFrame frame() {
        WorldFrame frame = real.frame();
        return new Frame(frame.step(), frame.agentTypes());
      }
    };
  }
}
