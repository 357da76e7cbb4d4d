package adaps.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.cli.Terminals;
import adaps.config.ConfigException;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.runs.Maker;
import adaps.runs.StoredRun;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars in a folder: the good ones work, and each bad one fails alone. */
class PluginsTest {
  private static final String METHOD = Method.class.getName();
  private static final String KIND = "adaps.env.EnvironmentKind";

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  @TempDir Path folder;
  private Path jars;
  private PluginJars maker;
  private PluginTrust trust;

  @BeforeEach
  void makeFolders() throws IOException {
    jars = Files.createDirectories(folder.resolve("plugins"));
    maker = new PluginJars(Files.createDirectories(folder.resolve("work")));
    trust = new PluginTrust(folder.resolve("settings/trusted-plugins"));
  }

  @AfterEach
  void forget() {
    Thread.currentThread().setContextClassLoader(before);
  }

  private Plugins open() {
    return Plugins.open(jars, List.of(), trust);
  }

  private Plugins trusted() throws IOException {
    try (Stream<Path> all = Files.list(jars)) {
      for (Path jar : all.sorted().toList()) {
        trust.give(new Plugin(jar.getFileName().toString(), jar, Plugins.sha256(jar)));
      }
    }
    return open();
  }

  private Path method(String jar, String type, String name) throws IOException {
    return maker
        .type(type, PluginJars.method(type, name, ""))
        .service(METHOD, type)
        .jar(jars.resolve(jar));
  }

  private static String words(Plugins plugins, String jar) {
    return plugins.found().stream()
        .filter(one -> one.plugin().name().equals(jar))
        .map(one -> one.state() + ": " + one.words())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothingOfAJarRunsBeforeSomebodyHasSaidSo() throws Exception {
    method("mine.jar", "quiet.Mine", "mine");
    System.clearProperty("quiet.Mine.ran");
    Plugins plugins = open();
    assertNull(System.getProperty("quiet.Mine.ran"));
    assertEquals(List.of(), plugins.used());
    String words = words(plugins, "mine.jar");
    assertTrue(words.startsWith("NEW: mine.jar is a program that can do whatever you can"), words);
    assertTrue(words.endsWith("'adaps plugins --trust mine.jar'."), words);

    assertEquals("USED: method mine", words(trusted(), "mine.jar"));
    assertEquals("yes", System.getProperty("quiet.Mine.ran"));
    System.clearProperty("quiet.Mine.ran");
  }

  @Test
  void anotherJarOfTheSameNameIsAskedAboutAnew() throws Exception {
    method("mine.jar", "again.Mine", "mine");
    assertEquals(1, trusted().used().size());
    method("mine.jar", "again.Other", "other");
    assertEquals(List.of(), open().used());
  }

  @Test
  void eachBrokenJarFailsAloneWithASentence() throws Exception {
    method("b-good.jar", "good.Mine", "mine");
    Files.writeString(jars.resolve("a-torn.jar"), "PK no jar");
    maker.type("newer.Mine", PluginJars.method("newer.Mine", "newer", ""));
    maker.ofNewerJava().service(METHOD, "newer.Mine").jar(jars.resolve("newer.jar"));
    maker.service(METHOD, "gone.Mine").jar(jars.resolve("gone.jar"));
    maker
        .type(
            "angry.Mine",
            PluginJars.method(
                "angry.Mine", "angry", "public Mine() { throw new Error(\"not today\"); }"))
        .service(METHOD, "angry.Mine")
        .jar(jars.resolve("angry.jar"));
    maker
        .type("taken.Mine", PluginJars.method("taken.Mine", "adaps", ""))
        .service(METHOD, "taken.Mine")
        .jar(jars.resolve("taken.jar"));
    maker
        .type("plain.Mine", "package plain; public class Mine {}")
        .service(METHOD, "plain.Mine")
        .jar(jars.resolve("plain.jar"));
    maker
        .type("climbing.Mine", PluginJars.method("climbing.Mine", "../up", ""))
        .service(METHOD, "climbing.Mine")
        .jar(jars.resolve("climbing.jar"));

    Plugins plugins = trusted();

    assertEquals("USED: method mine", words(plugins, "b-good.jar"));
    assertEquals(List.of("b-good.jar"), plugins.used().stream().map(Plugin::name).toList(), "used");
    String torn = words(plugins, "a-torn.jar");
    assertTrue(torn.startsWith("BROKEN: a-torn.jar cannot be read as a jar ("), torn);
    String newer = words(plugins, "newer.jar");
    assertTrue(newer.startsWith("BROKEN: newer.jar was compiled for a newer Java"), newer);
    assertEquals(
        "BROKEN: gone.jar names the class gone.Mine, which is not in it; build it again.",
        words(plugins, "gone.jar"));
    assertEquals(
        "BROKEN: angry.jar failed when its angry.Mine was made (Error: not today); mend it, or take"
            + " it away.",
        words(plugins, "angry.jar"));
    String taken = words(plugins, "taken.jar");
    assertTrue(taken.contains("are both called 'adaps'"), taken);
    assertEquals(
        "BROKEN: plain.jar names plain.Mine, which is no method; correct it.",
        words(plugins, "plain.jar"));
    String climbing = words(plugins, "climbing.jar");
    assertTrue(climbing.startsWith("BROKEN: climbing.jar has a name '../up', but"), climbing);
  }

  @Test
  void aJarMayNeedAnotherOfTheFolderAndSaysWhichClassIsNowhere() throws Exception {
    Path library =
        maker
            .type("shelf.Word", "package shelf; public class Word { public String w = \"x\"; }")
            .jar(jars.resolve("z-shelf.jar"));
    String type = "reader.Mine";
    String source = PluginJars.method(type, "reader", "private Object w = new shelf.Word();");
    maker.type(type, source, library).service(METHOD, type).jar(jars.resolve("reader.jar"));
    Plugins plugins = trusted();
    assertEquals("USED: method reader", words(plugins, "reader.jar"));
    assertEquals("USED: classes for other plugins", words(plugins, "z-shelf.jar"));

    Files.delete(library);
    assertEquals(
        "BROKEN: reader.jar needs the class shelf.Word, which is in no jar; put the jar that holds"
            + " it into the same folder.",
        words(open(), "reader.jar"));
  }

  @Test
  void anEnvironmentAMethodAndAScenarioOfPluginsTrainAndAreStored() throws Exception {
    method("method.jar", "whole.Mine", "mine");
    String corridor =
        Files.readString(Path.of("src/test/java/example/Corridor.java"), StandardCharsets.UTF_8)
            .replace("package example;", "package whole;")
            .replace("\"corridor\"", "\"hall\"");
    maker
        .type("whole.Corridor", corridor)
        .service(KIND, "whole.Corridor")
        .text("scenarios/hall-4.yaml", "environment: hall\nsettings: {agents: 4}\n")
        .jar(jars.resolve("hall.jar"));
    Plugins plugins = trusted();
    assertEquals("USED: environment hall, scenario hall-4", words(plugins, "hall.jar"));

    Thread.currentThread().setContextClassLoader(plugins.loader());
    assertSame(plugins, Plugins.present());
    assertTrue(Scenarios.names().contains("hall-4"));
    assertEquals("hall", EnvironmentKinds.of(Scenarios.load("hall-4")).name());
    assertEquals("mine", Methods.named("mine").name());
    Terminals adaps = new Terminals();
    Path runs = folder.resolve("runs");
    int code =
        adaps.run(
            "train",
            "hall-4",
            "--method",
            "mine",
            "--steps",
            "400",
            "--runs",
            runs.toString(),
            "--set",
            "testInterval=400",
            "--set",
            "testEpisodes=1");
    assertEquals(0, code, adaps.err());
    try (Stream<Path> all = Files.list(runs)) {
      StoredRun run = StoredRun.read(all.findFirst().orElseThrow());
      assertEquals("mine", run.config().run().method());
      assertEquals("hall", run.config().scenario().environment());
      Maker maker = run.provenance().makers().get(0);
      assertEquals(Set.of("hall.jar", "method.jar"), maker.plugins().keySet());
      assertEquals(64, maker.plugins().get("hall.jar").length());
    }

    Thread.currentThread().setContextClassLoader(before);
    assertFalse(Scenarios.names().contains("hall-4"), "elsewhere there is no plugin");
  }

  @Test
  void lessonsAreListedAndAFolderThatIsNamedMustBeThere() throws Exception {
    Files.writeString(jars.resolve("mine.md"), "# Mine\n");
    assertEquals(List.of(jars.resolve("mine.md")), open().lessons());
    assertSame(Plugins.NONE, Plugins.open(folder.resolve("nowhere"), List.of(), trust));
    Path missing = folder.resolve("missing");
    ConfigException error =
        assertThrows(ConfigException.class, () -> Plugins.open(jars, List.of(missing), trust));
    assertEquals(
        "There is no folder " + missing + " for --plugins; check the path.", error.getMessage());
  }
}
