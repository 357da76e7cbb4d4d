package adaps.studio;

import static org.junit.jupiter.api.Assertions.assertFalse;

import adaps.studio.look.Theme;
import adaps.studio.shell.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Takes pictures of every tile and page of the real window into {@code target/pictures}; those that
 * the manual shows are copied to {@code assets/screenshots} by hand. A real comparison and a real
 * run have come far enough to be looked at: {@code mvn -Ppictures test}. With {@code
 * -Dpictures.out=FOLDER -Dpictures.sizes=1280x800 -Dpictures.scale=1.5} the same pictures are taken
 * elsewhere, in other sizes of the window, or with a larger interface.
 */
@Tag("pictures")
@ExtendWith(ApplicationExtension.class)
class StudioPicturesTest {
  private static final Path OUT = Path.of(System.getProperty("pictures.out", "target/pictures"));
  private static final List<String> SIZES =
      List.of(System.getProperty("pictures.sizes", "1280x800,1920x1080").split(","));
  private static final List<Theme> THEMES =
      Stream.of(System.getProperty("pictures.looks", "light,dark").split(","))
          .map(look -> Theme.valueOf(look.toUpperCase(Locale.ROOT)))
          .toList();
  private static final double SCALE = Double.parseDouble(System.getProperty("pictures.scale", "1"));

  /** The line at the bottom of the window names it, so it has a short name. */
  private static final Path FOLDER = Path.of("target", "pictures");

  private StudioFixture studio;
  private StudioStory story;
  private Photographer photographer;

  @Start
  void open(Stage stage) throws IOException {
    forget(FOLDER);
    studio = new StudioFixture(stage, FOLDER);
    story = new StudioStory(studio);
    photographer = new Photographer(stage, OUT);
  }

  private static void forget(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @AfterEach
  void close() throws InterruptedException {
    studio.close();
  }

  @Test
  void everyTilePageAndLesson() throws Exception {
    story.compare();
    story.trainAndPause();
    studio.onFx(() -> studio.appearance.scale().set(SCALE));
    for (String size : SIZES) {
      for (Theme theme : THEMES) {
        story.dress(size, theme);
        pictures(theme.name().toLowerCase(Locale.ROOT) + "-" + size.split("x")[0]);
      }
    }
    assertFalse(photographer.kept().isEmpty());
  }

  private void pictures(String suffix) throws Exception {
    whole("window-" + suffix);
    for (String tile : List.of("world", "latent", "masks", "curves")) {
      story.enlarge(tile);
      part(tile + "-" + suffix, "#" + tile + "-tile");
    }
    story.enlarge("masks");
    story.press("#masks-network");
    part("network-" + suffix, "#masks-tile");
    story.press("#masks-heatmap");
    story.enlarge("world");
    story.selectAgent(0);
    part("inspector-" + suffix, "#world-tile");
    story.selectAgent(null);
    story.press("#inspector-close");
    story.sideBySide();
    part("setup-" + suffix, "#setup");
    story.explain("cluster");
    whole("stage-" + suffix);
    story.closePopups();
    story.menu("Keyboard shortcuts");
    story.settle();
    photographer.keep("shortcuts-" + suffix, studio.ask(photographer::above));
    story.closePopups();
    story.turnTo(Pages.Page.COMPARE);
    whole("compare-" + suffix);
    story.turnTo(Pages.Page.LIBRARY);
    story.selectFirstRun();
    whole("library-" + suffix);
    story.turnTo(Pages.Page.WORKBENCH);
    for (String lesson : story.lessons()) {
      story.openLesson(lesson);
      if (lesson.equals(story.lessons().get(0))) {
        whole("lesson-" + suffix);
      }
      part("lesson-" + lesson + "-" + suffix, "#lesson");
    }
    story.closeLesson();
  }

  private void whole(String name) throws Exception {
    story.settle();
    photographer.keep(name, studio.ask(photographer::window));
  }

  private void part(String name, String id) throws Exception {
    story.settle();
    Node node = story.find(id);
    photographer.keep(name, studio.ask(() -> photographer.part(node)));
  }
}
