package adaps.studio.lessons;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The destination of a link in a lesson, for example {@code do:set?method=fups&steps=600000}.
 *
 * @param scheme {@code do}, {@code wait}, {@code guess} or {@code answer}
 * @param name of the command or condition
 * @param arguments by name, in their order
 */
record LessonLink(String scheme, String name, Map<String, String> arguments) {

  LessonLink {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /**
   * Takes a destination apart.
   *
   * @throws IllegalArgumentException if it is not of this form
   */
  static LessonLink of(String destination) {
    int colon = destination.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("'" + destination + "' is no link of a lesson");
    }
    String rest = destination.substring(colon + 1);
    int mark = rest.indexOf('?');
    Map<String, String> arguments = new LinkedHashMap<>();
    if (mark >= 0) {
      for (String pair : rest.substring(mark + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
          throw new IllegalArgumentException(
              "'" + pair + "' in '" + destination + "' must be name=value");
        }
        arguments.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    String name = mark < 0 ? rest : rest.substring(0, mark);
    return new LessonLink(destination.substring(0, colon), name, arguments);
  }

  /** A plus is itself, as in fups+id; other signs may be written as in a web address. */
  private static String decoded(String value) {
    return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /**
   * A value of a kind by its name, in any case.
   *
   * @param what the kind is called in messages
   * @throws IllegalArgumentException if there is none, with those that there are
   */
  static <E extends Enum<E>> E named(Class<E> kind, String what, String name) {
    for (E value : kind.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(name)) {
        return value;
      }
    }
    String all =
        Arrays.stream(kind.getEnumConstants())
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException("there is no " + what + " '" + name + "'; there are " + all);
  }

  /**
   * An argument that must be there.
   *
   * @throws IllegalArgumentException if it is not
   */
  String needed(String argument) {
    String value = arguments.get(argument);
    if (value == null) {
      throw new IllegalArgumentException(scheme + ":" + name + " needs " + argument + "=\u2026");
    }
    return value;
  }
}
