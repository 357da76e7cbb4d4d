package adaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application image starts the program as the launcher does. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
class ImageFlagsTest extends LauncherProject {
  /** What the jar's manifest says to a program that is started as a jar. */
  private static final List<String> OF_MANIFEST =
      List.of("--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED");

  private static final Pattern ARGUMENT = Pattern.compile(" \\[([^]]*)]");

  @SuppressWarnings("unchecked")
  private List<String> ofImage(int major, String system) throws Exception {
    Path classes = Files.createDirectories(folder.resolve("image tool"));
    String source = Path.of("launcher/image/ImageFlags.java").toString();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), "-proc:none", source);
    assertEquals(0, code);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      var of = loader.loadClass("ImageFlags").getDeclaredMethod("of", int.class, String.class);
      of.setAccessible(true);
      List<String> flags = new ArrayList<>((List<String>) of.invoke(null, major, system));
      assertTrue(flags.containsAll(OF_MANIFEST), flags.toString());
      flags.removeAll(OF_MANIFEST);
      return flags.stream().sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void theWindowsProgramHasTheLaunchersFlags(int major) throws Exception {
    String system = OS.MAC.isCurrentOs() ? "mac" : "linux";
    Outcome start = start(jdk(major + ".0.1"), "studio");
    List<String> flags = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(start.out());
    while (argument.find() && !argument.group(1).equals("-jar")) {
      flags.add(argument.group(1));
    }
    assertEquals(flags.stream().sorted().toList(), ofImage(major, system), start.out());
  }

  @Test
  void theWindowsProgramHasTheFlagsOfTheLauncherForWindows() throws Exception {
    String script = Files.readString(Path.of("launcher/adaps.cmd"));
    List<String> flags = new ArrayList<>();
    Matcher set = Pattern.compile("set \"FLAGS=([^\"]*)\"").matcher(script);
    while (set.find()) {
      for (String word : set.group(1).split(" ")) {
        if (word.startsWith("-")) {
          flags.add(word);
        }
      }
    }
    assertEquals(flags.stream().sorted().toList(), ofImage(25, "windows"));
  }

  @Test
  void theFlagsThatAJarBringsAreThoseOfItsManifest() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    assertTrue(pom.contains("<Add-Opens>java.base/java.nio</Add-Opens>"));
    assertTrue(pom.contains("<Enable-Native-Access>ALL-UNNAMED</Enable-Native-Access>"));
    assertEquals(2, OF_MANIFEST.size());
  }

  @Test
  void inAnImageNothingIsBuiltAndItsOwnJavaIsTaken() throws Exception {
    Path image = folder.resolve("an image");
    Files.createDirectories(image.resolve("lib/app"));
    Files.writeString(image.resolve("lib/app/adaps-studio.jar"), "");
    Files.move(jdk("25.0.1"), image.resolve("lib/runtime"));
    Path command = image.resolve("bin/adaps");
    Files.createDirectories(command.getParent());
    Files.copy(Path.of("launcher/adaps"), command);
    assertTrue(command.toFile().setExecutable(true));
    Path link = Files.createSymbolicLink(folder.resolve("adaps link"), command);
    Map<String, String> environment = Map.of("JAVA_HOME", jdk("17.0.1").toString());
    Outcome start = run(link, folder, environment, "train", "a b");
    assertEquals("", start.err());
    assertTrue(start.out().startsWith("java 25.0.1:"), start.out());
    String jar = image.toRealPath().resolve("lib/app/adaps-studio.jar").toString();
    assertTrue(start.out().endsWith("[-jar] [" + jar + "] [train] [a b]\n"), start.out());
  }
}
