package adaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever looks for a class that README or manual name finds it, and its method too. */
class NamesInTextsTest {
  /** In quotes of code: packages, a class in camel case, and perhaps a member. */
  private static final Pattern NAME =
      Pattern.compile("`((?:[a-z][a-z0-9]*\\.)*)([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?`");

  /** What a reader's own classes are called in examples. */
  private static final String OWN = "mine.";

  @Test
  void whatReadmeAndManualNameIsThere() throws IOException {
    Map<String, List<Path>> sources = sources();
    TreeSet<String> missing = new TreeSet<>();
    int named = 0;
    for (Path text : texts()) {
      List<MatchResult> names = NAME.matcher(Files.readString(text)).results().toList();
      named += names.size();
      names.stream()
          .filter(name -> !name.group(1).equals(OWN))
          .filter(name -> !isThere(name, sources.getOrDefault(name.group(2), List.of())))
          .forEach(name -> missing.add(text + ": " + name.group()));
    }
    assertTrue(named > 20, named + " names; are they still quoted as code?");
    assertEquals(new TreeSet<>(), missing);
  }

  private static boolean isThere(MatchResult name, List<Path> sources) {
    String folders = "/" + name.group(1).replace('.', '/');
    Pattern member = Pattern.compile("\\b" + name.group(3) + "\\b");
    return sources.stream()
        .filter(source -> slashes(source.getParent()).concat("/").endsWith(folders))
        .anyMatch(source -> name.group(3) == null || holds(source, member));
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static boolean holds(Path source, Pattern member) {
    try {
      Matcher matcher = member.matcher(Files.readString(source));
      return matcher.find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> texts() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("assets/manual"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md")),
              pages.filter(page -> page.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  /** All source files by the name of their class. */
  private static Map<String, List<Path>> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              Collectors.groupingBy(
                  file -> file.getFileName().toString().replaceAll("\\.java$", "")));
    }
  }
}
