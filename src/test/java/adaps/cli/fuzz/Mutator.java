package adaps.cli.fuzz;

import adaps.TestSeed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Damages texts and bytes in the ways in which files and options go wrong. */
final class Mutator {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
  private static final Pattern KEY = Pattern.compile("(?<![A-Za-z_])[A-Za-z_]++(?=\"?\\s?[:=])");
  private static final Pattern TOKEN = Pattern.compile("[\\w.+-]++|\"[^\"\n]*+\"|[^\\s\\w]");
  private static final List<String> EXTREMES =
      List.of(
          "0",
          "-1",
          "-0.0",
          "0.5",
          "1e9",
          "1000000000",
          "2147483647",
          "2147483648",
          "-2147483649",
          "9223372036854775807",
          "9223372036854775808",
          "1e308",
          "-1.7976931348623157e308",
          "1e999",
          "4.9e-324",
          "1e1000000000",
          "1e-1000000000",
          "1e2147483647",
          "1e99999999999",
          "0x7fffffff",
          "0o777",
          "1_000_000",
          "1:30:00",
          "NaN",
          ".nan",
          "-.inf",
          "Infinity",
          "null",
          "~",
          "true",
          "no",
          "\"5\"",
          "[]",
          "{}",
          "[[1]]",
          "\"\"",
          "2026-11-23",
          "9".repeat(400),
          "1".repeat(1500),
          "0." + "3".repeat(3000));
  private static final List<String> WORDS =
      List.of(
          "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost/\"]]",
          "!!binary ",
          "!local ",
          "&a ",
          "*a",
          "<<: *a",
          "../../../up",
          "/etc/passwd",
          "C:\\up",
          "\u0000",
          "\u001b[31m",
          "\ufeff",
          "\u2028",
          "\ud83d\udc1f",
          "---\n",
          "...\n",
          "%YAML 9.9\n",
          "%TAG ! tag:x,2000:\n",
          "\t",
          "\"",
          "'",
          "\"\"\"",
          "|\n",
          ">-\n",
          "? ",
          ": ",
          "- ",
          "#",
          "`",
          "@",
          ",",
          ",,",
          "\\u0000",
          "\\",
          "\r",
          "\r\n",
          "//",
          "/*",
          "${user.home}",
          "{",
          "}",
          "[",
          "]",
          "%s%n",
          "null",
          "NaN",
          "-",
          "--");
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.ISO_8859_1,
          Charset.forName("UTF-32"));

  private final Random random;
  private Charset charset = StandardCharsets.UTF_8;

  Mutator(long seed) {
    random = TestSeed.random(seed);
  }

  /** One document of several, with one to three things wrong. */
  byte[] mutate(List<byte[]> corpus) {
    byte[] document = pick(corpus);
    int damages = 1 + random.nextInt(3);
    for (int i = 0; i < damages; i++) {
      document = damage(document, pick(corpus));
    }
    return document;
  }

  /** One of the words of an option, with something wrong. */
  String mutate(String word) {
    String damaged =
        new String(mutate(List.of(word.getBytes(StandardCharsets.UTF_8))), StandardCharsets.UTF_8);
    return damaged.substring(0, Math.min(damaged.length(), 20_000));
  }

  <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private byte[] damage(byte[] document, byte[] other) {
    String text = new String(document, StandardCharsets.UTF_8);
    charset = StandardCharsets.UTF_8;
    if (text.indexOf('\ufffd') >= 0) {
      // Bytes that are no text stay the bytes they are.
      charset = StandardCharsets.ISO_8859_1;
      text = new String(document, charset);
    }
    return damage(document, text, other);
  }

  private byte[] damage(byte[] document, String text, byte[] other) {
    return switch (random.nextInt(20)) {
      case 0, 1 -> flipped(document);
      case 2 -> Arrays.copyOf(document, random.nextInt(document.length + 1));
      case 3 -> encoded(without(text));
      case 4, 5 -> encoded(swapped(text));
      case 6, 7 -> encoded(replaced(text, KEY, key -> renamed(key)));
      case 8, 9, 10, 11 -> encoded(replaced(text, NUMBER, number -> pick(EXTREMES)));
      case 12 -> encoded(inserted(text, nest()));
      case 13, 14 -> encoded(lineTwice(text));
      case 15, 16 -> encoded(inserted(text, pick(WORDS)));
      case 17 -> encoded(replaced(text, TOKEN, token -> pick(WORDS)));
      case 18 -> spliced(document, other);
      default -> rare(document, text);
    };
  }

  private byte[] rare(byte[] document, String text) {
    return switch (random.nextInt(8)) {
      case 0 -> new byte[0];
      case 1 -> rubbish();
      case 2 -> text.getBytes(pick(CHARSETS));
      case 3 -> encoded(inserted(text, " ".repeat(1 << random.nextInt(18))));
      case 4 -> encoded(text + "\n# " + "x".repeat(1 << random.nextInt(18)));
      case 5 -> encoded(aliases() + text);
      case 6 -> encoded(inserted(text, (pick(WORDS) + "\n").repeat(500)));
      default -> encoded(replaced(text, NUMBER, n -> (n + ",").repeat(2000) + n));
    };
  }

  /** Ten levels of nine references each: a few hundred bytes that stand for 9^10 values. */
  private static String aliases() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
    for (int level = 1; level <= 10; level++) {
      String reference = "*a" + (level - 1);
      yaml.append("a" + level + ": &a" + level + " [" + (reference + ", ").repeat(8) + reference);
      yaml.append("]\n");
    }
    return yaml.toString();
  }

  private String nest() {
    int depth = 1 << (1 + random.nextInt(12));
    return pick(List.of("[", "{a: ", "{\"a\": ", "- ", "[1,", "\"a\": [")).repeat(depth);
  }

  private byte[] rubbish() {
    byte[] bytes = new byte[random.nextInt(2000)];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] flipped(byte[] document) {
    byte[] flipped = document.clone();
    for (int i = random.nextInt(4); i >= 0 && flipped.length > 0; i--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] spliced(byte[] document, byte[] other) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(document, 0, random.nextInt(document.length + 1));
    int from = random.nextInt(other.length + 1);
    bytes.write(other, from, other.length - from);
    return bytes.toByteArray();
  }

  private String without(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + 1 + random.nextInt(20));
    return text.substring(0, from) + text.substring(to);
  }

  private String inserted(String text, String piece) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + piece + text.substring(at);
  }

  private String lineTwice(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    lines.add(random.nextInt(lines.size() + 1), pick(lines));
    return String.join("\n", lines);
  }

  private String swapped(String text) {
    List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
    if (tokens.size() < 2) {
      return text;
    }
    int first = random.nextInt(tokens.size() - 1);
    MatchResult a = tokens.get(first);
    MatchResult b = tokens.get(first + 1 + random.nextInt(tokens.size() - first - 1));
    return text.substring(0, a.start())
        + b.group()
        + text.substring(a.end(), b.start())
        + a.group()
        + text.substring(b.end());
  }

  private String renamed(String key) {
    int at = random.nextInt(key.length());
    String letter = String.valueOf((char) ('a' + random.nextInt(26)));
    return key.substring(0, at) + letter + key.substring(at + random.nextInt(2));
  }

  private interface Change {
    String of(String part);
  }

  private String replaced(String text, Pattern pattern, Change change) {
    List<MatchResult> parts = pattern.matcher(text).results().toList();
    if (parts.isEmpty()) {
      return text;
    }
    MatchResult part = pick(parts);
    return text.substring(0, part.start()) + change.of(part.group()) + text.substring(part.end());
  }

  private byte[] encoded(String text) {
    return text.getBytes(charset);
  }
}
