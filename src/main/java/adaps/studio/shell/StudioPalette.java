package adaps.studio.shell;

import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.studio.look.AfterLayout;
import adaps.studio.look.Appearance;
import adaps.studio.manual.ManualViewModel;
import adaps.studio.palette.PaletteEntry;
import adaps.studio.palette.PaletteView;
import adaps.studio.palette.PaletteViewModel;
import adaps.studio.session.Background;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.MenuBar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The palette in the window: it opens with what is known already, while the stored runs, the
 * scenarios' titles and the manual are read on another thread, and come into it when they are
 * there.
 */
final class StudioPalette {
  /** What the menu calls it. */
  static final String NAME = "Find anything\u2026";

  private static final Logger LOG = LoggerFactory.getLogger(StudioPalette.class);
  private static final String LATELY = "palette.lately";
  private static final String BETWEEN = "\n";

  private final FoundEverywhere everywhere;
  private final Appearance appearance;
  private final StudioPreferences preferences;
  private final Background reading = Background.ofWindow("palette");
  private final PaletteViewModel palette = new PaletteViewModel();
  private Map<String, Scenario> scenarios = Map.of();
  private ManualViewModel manual;
  private PaletteView view;
  private MenuBar menus;

  StudioPalette(FoundEverywhere everywhere, Appearance appearance, StudioPreferences preferences) {
    this.everywhere = everywhere;
    this.appearance = appearance;
    this.preferences = preferences;
    palette.remember(
        Stream.of(preferences.word(LATELY, "").split(BETWEEN))
            .filter(id -> !id.isEmpty())
            .toList());
    everywhere.pages().library().busy().addListener((o, before, now) -> renewed(now));
  }

  /** Opens or closes it over the window of the menus that it reads. */
  void toggle(MenuBar of) {
    menus = of;
    if (view == null) {
      view = new PaletteView(palette, appearance);
      read();
    }
    view.toggle(of.getScene().getWindow());
    if (view.isShowing()) {
      everywhere.pages().library().refresh();
      // First the line to type in, then what it finds: nobody waits for both at once.
      AfterLayout.of(view.root(), this::offer);
    }
  }

  /** What takes a while and stays the same. */
  private void read() {
    reading.run(Scenarios::all, this::readScenarios, StudioPalette::broke);
    reading.run(everywhere.pages().manual()::get, this::readManual, StudioPalette::broke);
  }

  private void readScenarios(List<Scenario> all) {
    scenarios = all.stream().collect(Collectors.toMap(Scenario::name, Function.identity()));
    renew();
  }

  private void readManual(ManualViewModel now) {
    manual = now;
    palette.alsoIn(words -> everywhere.passages(now, words));
    renew();
  }

  private static void broke(RuntimeException error) {
    LOG.error("The palette lacks what could not be read.", error);
  }

  private void renewed(boolean busy) {
    if (!busy) {
      // The library rests before it shows what it has read.
      Platform.runLater(this::renew);
    }
  }

  /** There is more to find. */
  private void renew() {
    if (view != null && view.isShowing()) {
      offer();
    }
  }

  private void offer() {
    Stream<PaletteEntry> ofManual = manual == null ? Stream.empty() : everywhere.pages(manual);
    palette.offer(
        Stream.of(
                MenuDeeds.of(menus).stream(),
                everywhere.lessons(),
                everywhere.parameters(),
                everywhere.scenarios(scenarios),
                ofManual,
                everywhere.runs())
            .flatMap(Function.identity())
            .toList());
  }

  /** Writes down what was used lately. */
  void remember() {
    preferences.setWord(LATELY, String.join(BETWEEN, palette.lately()));
  }
}
