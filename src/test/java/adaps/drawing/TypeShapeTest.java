package adaps.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypeShapeTest {

  @ParameterizedTest
  @EnumSource
  void theLineOfAGrownShapeIsEverywhereAsFarFromTheShapes(TypeShape shape) {
    double out = fromCentre(shape, shape.grown(10, 1.5)) - fromCentre(shape, 10);
    double in = fromCentre(shape, 10) - fromCentre(shape, shape.grown(10, -1.5));
    assertEquals(1.5, out, 1e-9);
    assertEquals(1.5, in, 1e-9);
  }

  /**
   * How far the line is where it is nearest: at a circle's corners, or in the middle of an edge.
   */
  private static double fromCentre(TypeShape shape, double radius) {
    double[][] corners = shape.corners(0, 0, radius);
    return shape.isRound()
        ? Math.hypot(corners[0][0], corners[0][1])
        : Math.hypot((corners[0][0] + corners[1][0]) / 2, (corners[0][1] + corners[1][1]) / 2);
  }
}
