package adaps.showcase;

import java.util.List;

/**
 * One beat of the showcase's clock.
 *
 * @param number beats since the showcase began, from 1, without a gap
 * @param frames what each world shows at this beat; a world whose episode has ended shows its end
 *     until the others' have ended too
 */
public record ShowcaseTick(long number, List<ShowcaseFrame> frames) {
  public ShowcaseTick {
    frames = List.copyOf(frames);
  }
}
