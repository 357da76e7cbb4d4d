package adaps.studio.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.plugins.PluginJars;
import adaps.plugins.PluginTrust;
import adaps.plugins.Plugins;
import adaps.studio.session.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window says of plugins. */
class PluginsViewModelTest {
  @TempDir Path folder;

  private PluginsViewModel model(PluginTrust trust, Map<Path, String> refused) {
    return new PluginsViewModel(
        Plugins.open(folder, List.of(), trust),
        refused,
        trust,
        new Background(Runnable::run, Runnable::run));
  }

  @Test
  void whatIsLeftOutIsCountedAndAJarThatIsTrustedIsUsedAtTheNextStart() throws Exception {
    PluginTrust trust = new PluginTrust(folder.resolve("settings/trusted"));
    String scenario = "environment: spread\nsettings: {groups: [3]}\n";
    new PluginJars(folder).text("scenarios/mine-3.yaml", scenario).jar(folder.resolve("mine.jar"));
    Files.writeString(folder.resolve("torn.jar"), "no jar");
    Path lesson = Files.writeString(folder.resolve("mine.md"), "no lesson");
    Map<Path, String> refused = Map.of(lesson, "It has no title.");

    PluginsViewModel first = model(trust, refused);
    assertEquals(
        "Left out: 1 plugin not trusted yet, 2 plugins cannot be used.", first.leftOut().get());
    assertEquals(
        List.of("mine.jar", "torn.jar", "mine.md"),
        first.lines().stream().map(PluginsViewModel.Line::name).toList());
    assertEquals("It has no title.", first.lines().get(2).words());
    first.trust(first.lines().get(0).plugin());
    assertEquals("mine.jar runs from the next start on.", first.notice().get());
    assertTrue(first.trusted().contains(first.lines().get(0).plugin()));

    PluginsViewModel second = model(trust, Map.of());
    assertEquals("scenario mine-3", second.lines().get(0).words());
    assertEquals("Left out: 1 plugin cannot be used.", second.leftOut().get());
  }
}
