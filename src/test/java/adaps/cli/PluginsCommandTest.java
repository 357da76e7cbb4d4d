package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.plugins.PluginJars;
import adaps.plugins.PluginTrust;
import adaps.plugins.Plugins;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code adaps plugins}, and the option that every command has. */
class PluginsCommandTest {
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final StringWriter out = new StringWriter();

  @TempDir Path folder;

  @AfterEach
  void forget() {
    Thread.currentThread().setContextClassLoader(before);
  }

  private int run(PluginTrust trust, String... arguments) {
    Plugins plugins = Plugins.open(folder, List.of(), trust);
    Thread.currentThread().setContextClassLoader(plugins.loader());
    PrintWriter writer = new PrintWriter(out, true);
    return new CommandLine(new PluginsCommand(Terminal.plain(writer, writer), trust))
        .setErr(writer)
        .execute(arguments);
  }

  @Test
  void aJarIsListedThenTrustedThenUsed() throws Exception {
    PluginTrust trust = new PluginTrust(folder.resolve("settings/trusted"));
    new PluginJars(folder)
        .text(
            "scenarios/mine-3.yaml",
            """
            environment: spread
            settings: {groups: [3]}
            """)
        .jar(folder.resolve("mine.jar"));
    Files.writeString(folder.resolve("mine.md"), "# Mine");
    assertEquals(0, run(trust), out.toString());
    assertTrue(
        out.toString().startsWith("mine.jar  not trusted yet  mine.jar is a"), out.toString());
    assertTrue(out.toString().contains("mine.md   lesson"), out.toString());
    assertEquals(0, run(trust, "--trust", "mine.jar"), out.toString());
    assertTrue(out.toString().endsWith("mine.jar runs from the next command on.\n"));
    out.getBuffer().setLength(0);
    assertEquals(0, run(trust, "--json"));
    assertTrue(out.toString().contains("\"state\":\"used\""), out.toString());
    assertTrue(out.toString().contains("\"words\":\"scenario mine-3\""), out.toString());
    assertTrue(out.toString().matches("(?s).*\"sha256\":\"[0-9a-f]{64}\".*"), out.toString());
  }

  @Test
  void theOptionStandsAnywhereAndFoldersMayHaveTheCommandsName() {
    assertEquals(
        List.of(Path.of("a"), Path.of("plugins")),
        PluginArguments.folders(
            new String[] {"--plugins=a", "train", "x", "--plugins", "plugins"}));
    assertFalse(PluginArguments.lists(new String[] {"train", "x", "--plugins", "plugins"}));
    assertTrue(PluginArguments.lists(new String[] {"--plugins", "plugins", "plugins"}));
    assertEquals(0, new Terminals().run("methods", "--plugins", "."));
  }
}
