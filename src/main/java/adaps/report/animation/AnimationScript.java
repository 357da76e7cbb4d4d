package adaps.report.animation;

import adaps.drawing.Ink;
import adaps.drawing.TypeShape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a page needs so that runs move on it: its own script and style, and the numbers. */
public final class AnimationScript {
  private static final List<String> PARTS = List.of("board.js", "latent.js", "world.js", "film.js");

  private AnimationScript() {}

  /** The numbers of some runs, as JSON that may stand inside of a page's script. */
  public static String numbers(List<RunAnimation> runs) {
    List<double[][]> shapes =
        Arrays.stream(TypeShape.values()).map(shape -> shape.corners(0, 0, 1)).toList();
    return RunAnimation.json(runs, shapes);
  }

  /** The program that plays them. */
  public static String program() {
    return PARTS.stream().map(AnimationScript::resource).collect(Collectors.joining("\n"));
  }

  /** What it adds to a page's style. */
  public static String style() {
    return resource("film.css");
  }

  /** The colours that some runs need beside a page's own. */
  public static List<Ink> inks(List<RunAnimation> runs) {
    int types = runs.stream().mapToInt(run -> run.typeNames().size()).max().orElse(0);
    int clusters = runs.stream().mapToInt(RunAnimation::clusters).max().orElse(0);
    List<Ink> inks = new ArrayList<>();
    Stream.iterate(0, type -> type < types, type -> type + 1).map(Ink::type).forEach(inks::add);
    Stream.iterate(0, one -> one < clusters, one -> one + 1).map(Ink::cluster).forEach(inks::add);
    return inks;
  }

  private static String resource(String name) {
    try (InputStream stream = AnimationScript.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a part of the program cannot be read: " + name, e);
    }
  }
}
