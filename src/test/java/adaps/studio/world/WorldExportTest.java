package adaps.studio.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.Scenarios;
import adaps.env.WorldFrame;
import adaps.env.spread.SpreadFrame;
import adaps.showcase.ShowcaseFrame;
import adaps.showcase.ShowcaseTick;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WorldExportTest {
  private static final int STEPS = 11;

  @TempDir Path folder;

  private static List<ShowcaseTick> frames() {
    List<WorldFrame> worlds =
        WorldPaintersTest.episode(Scenarios.load("warehouse-2color-tiny-4ag"), STEPS);
    return ShowcaseFrames.ticks(worlds.stream().map(world -> ShowcaseFrames.of(world, 1)).toList());
  }

  private static WorldExport export(int width, int height, double scale) {
    return new WorldExport(
        width, height, scale, Painting.byType(), frame -> "step " + frame.world().step());
  }

  @Test
  void anAnimationHasAPictureForEachStepInTheSizeAndSpeedThatWereAskedFor() throws IOException {
    Path file = folder.resolve("world.gif");
    List<Integer> painted = new ArrayList<>();

    export(320, 240, 1)
        .saveAnimation(
            frames(),
            12.5,
            file,
            count -> {
              assertFalse(Platform.isFxApplicationThread(), "encoding would hold the window up");
              painted.add(count);
            });

    List<BufferedImage> pictures = new ArrayList<>();
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      for (int i = 0; i < reader.getNumImages(true); i++) {
        pictures.add(reader.read(i));
        IIOMetadataNode root =
            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        IIOMetadataNode control =
            (IIOMetadataNode) root.getElementsByTagName("GraphicControlExtension").item(0);
        assertEquals("8", control.getAttribute("delayTime"), "hundredths of a second");
        if (i == 0) {
          assertRepeats(root);
        }
      }
    }
    assertEquals(STEPS + 1, pictures.size());
    assertEquals(STEPS + 1, painted.size());
    for (BufferedImage picture : pictures) {
      assertEquals(320, picture.getWidth());
      assertEquals(240, picture.getHeight());
    }
    assertNotEquals(0, differences(pictures.get(0), pictures.get(STEPS)), "nothing moved");
  }

  private static void assertRepeats(IIOMetadataNode root) {
    IIOMetadataNode loop =
        (IIOMetadataNode) root.getElementsByTagName("ApplicationExtension").item(0);
    assertEquals("NETSCAPE", loop.getAttribute("applicationID"));
  }

  private static int differences(BufferedImage a, BufferedImage b) {
    int differences = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        differences += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
      }
    }
    return differences;
  }

  @Test
  void aPictureIsWhatTheWindowDraws() throws IOException {
    Path file = folder.resolve("world.png");
    List<ShowcaseTick> frames = frames();

    export(400, 400, 1).savePicture(frames, file);

    BufferedImage picture = ImageIO.read(file.toFile());
    WorldFrame last = frames.get(STEPS).frames().get(0).world();
    Painting painting = Painting.counting(400, 400, last, new WorldCount(0, "delivered"));
    for (double y = 0.5; y < 11; y++) {
      for (double x = 0.5; x < 10; x++) {
        Color drawn = painting.at(x, y);
        int saved = picture.getRGB((int) painting.camera.px(x), (int) painting.camera.py(y));
        assertEquals(Math.round(255 * drawn.getRed()), saved >> 16 & 255, 3);
        assertEquals(Math.round(255 * drawn.getGreen()), saved >> 8 & 255, 3);
        assertEquals(Math.round(255 * drawn.getBlue()), saved & 255, 3);
      }
    }
  }

  @Test
  void nothingLeavesATrailToWhereSomebodyHasPutIt() throws IOException {
    ShowcaseFrame before = ShowcaseFrames.of(agentAt(-1), 1);
    ShowcaseFrame after = ShowcaseFrames.movedByHand(agentAt(1), 1);
    WorldStyle trails = new WorldStyle(Painting.PALETTE, false, null, true, false, -1, -1);
    WorldExport export = new WorldExport(200, 200, 1, trails, frame -> "");
    export.savePicture(ShowcaseFrames.ticks(List.of(before, after)), folder.resolve("both.png"));
    export.savePicture(ShowcaseFrames.ticks(List.of(after)), folder.resolve("after.png"));
    BufferedImage both = ImageIO.read(folder.resolve("both.png").toFile());
    assertEquals(0, differences(both, ImageIO.read(folder.resolve("after.png").toFile())));
    assertEquals(
        "world-episode1-step3-moved-by-hand.png",
        WorldMenu.fileName(ShowcaseFrames.ticks(List.of(before, after)), "png"));
    assertEquals(
        "world-episode1-step3.gif",
        WorldMenu.fileName(ShowcaseFrames.ticks(List.of(before)), "gif"));
  }

  private static SpreadFrame agentAt(double x) {
    return new SpreadFrame(
        3, new int[1], new double[] {x, 0}, new double[2], new double[] {0, 2}, new double[1]);
  }

  @Test
  void aScaledPictureShowsTheSameLarger() throws IOException {
    export(400, 400, 1).savePicture(frames(), folder.resolve("one.png"));
    export(800, 800, 2).savePicture(frames(), folder.resolve("two.png"));

    BufferedImage one = ImageIO.read(folder.resolve("one.png").toFile());
    BufferedImage two = ImageIO.read(folder.resolve("two.png").toFile());
    assertEquals(800, two.getWidth());
    int same = 0;
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 400; x++) {
        same += one.getRGB(x, y) == two.getRGB(2 * x, 2 * y) ? 1 : 0;
      }
    }
    assertTrue(same > 0.8 * 400 * 400, same + " pixels are the same");
  }

  @Test
  void worldsSideBySideAreSavedSideBySide() throws IOException {
    List<ShowcaseFrame> one = frames().stream().map(tick -> tick.frames().get(0)).toList();
    List<ShowcaseTick> both = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      both.add(new ShowcaseTick(i, List.of(one.get(i), one.get(STEPS - i))));
    }
    export(801, 400, 1).savePicture(both, folder.resolve("both.png"));
    export(400, 400, 1).savePicture(frames(), folder.resolve("left.png"));
    export(400, 400, 1).savePicture(frames().subList(0, 1), folder.resolve("right.png"));

    BufferedImage picture = ImageIO.read(folder.resolve("both.png").toFile());
    BufferedImage left = ImageIO.read(folder.resolve("left.png").toFile());
    BufferedImage right = ImageIO.read(folder.resolve("right.png").toFile());
    // Up to what antialiasing changes at the edge between them.
    assertTrue(differences(left, picture.getSubimage(0, 0, 400, 400)) < 10);
    assertTrue(differences(right, picture.getSubimage(401, 0, 400, 400)) < 10);
    assertTrue(differences(left, right) > 100);
  }

  @Test
  void aSelectedAgentIsMarkedInThePictureToo() throws IOException {
    WorldStyle plain = Painting.byType();
    WorldStyle marked = new WorldStyle(plain.palette(), false, null, false, false, 1, -1);
    new WorldExport(400, 400, 1, marked, frame -> "")
        .savePicture(frames(), folder.resolve("m.png"));
    new WorldExport(400, 400, 1, plain, frame -> "").savePicture(frames(), folder.resolve("p.png"));
    assertNotEquals(
        0,
        differences(
            ImageIO.read(folder.resolve("m.png").toFile()),
            ImageIO.read(folder.resolve("p.png").toFile())));
  }

  @Test
  void anInterruptedAnimationLeavesNothing() throws Exception {
    Path file = folder.resolve("stopped.gif");
    Thread saving =
        new Thread(
            () ->
                assertThrows(
                    InterruptedIOException.class,
                    () ->
                        export(320, 240, 1)
                            .saveAnimation(
                                frames(), 10, file, count -> Thread.currentThread().interrupt())));
    saving.start();
    saving.join();
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsAnErrorAndLeavesNothing() throws IOException {
    Path file = folder.resolve("missing").resolve("world.gif");

    assertThrows(
        NoSuchFileException.class,
        () -> export(100, 100, 1).saveAnimation(frames(), 10, file, count -> {}));
    assertThrows(NoSuchFileException.class, () -> export(100, 100, 1).savePicture(frames(), file));
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }
}
