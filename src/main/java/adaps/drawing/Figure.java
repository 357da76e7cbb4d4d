package adaps.drawing;

/** A figure that can be drawn on anything; see {@link PngPicture} and {@link SvgPicture}. */
public interface Figure {
  /** Name of its files, without an ending. */
  String name();

  /** What it shows, in one sentence, for those who do not see it. */
  String description();

  /** Pixels from left to right. */
  int width();

  /** Pixels from top to bottom. */
  int height();

  /** Draws it on a ground that is there already. */
  void draw(Drawing drawing);
}
