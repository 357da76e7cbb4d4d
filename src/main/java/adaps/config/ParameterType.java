package adaps.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The kinds of value a parameter can hold, and how each is read from text or from a file's tree.
 */
public enum ParameterType {
  INTEGER("a whole number") {
    @Override
    public Object parse(String text) {
      return new BigDecimal(text).intValueExact();
    }
  },
  LONG("a whole number") {
    @Override
    public Object parse(String text) {
      return new BigDecimal(text).longValueExact();
    }
  },
  REAL("a number") {
    @Override
    public Object parse(String text) {
      return Double.valueOf(text);
    }
  },
  BOOLEAN("true or false") {
    @Override
    public Object parse(String text) {
      return switch (text) {
        case "true" -> Boolean.TRUE;
        case "false" -> Boolean.FALSE;
        default -> throw new NumberFormatException(text);
      };
    }
  },
  TEXT("a word") {
    @Override
    public Object parse(String text) {
      return text;
    }
  },
  /** Whole numbers, in text joined by dashes or commas: {@code 64-64}. */
  INTEGERS("whole numbers joined by dashes, such as 64-64") {
    @Override
    public Object parse(String text) {
      List<Integer> numbers = new ArrayList<>();
      for (String part : text.replaceAll("[\\[\\]\\s]", "").split("[-,]", -1)) {
        numbers.add(Integer.valueOf(part));
      }
      return List.copyOf(numbers);
    }
  };

  private final String words;

  ParameterType(String words) {
    this.words = words;
  }

  /** What such a value is called in a message. */
  public String words() {
    return words;
  }

  /**
   * Reads text that a person has typed.
   *
   * @throws NumberFormatException if it is no such value
   * @throws ArithmeticException if it is a number, but not a whole one or too large
   */
  public abstract Object parse(String text);

  /** Reads a default, which no person gives. */
  Object read(String key, Object given) {
    return read(key, given, words);
  }

  /**
   * Reads a value.
   *
   * @param expected what the value must be, in words
   */
  Object read(String key, Object given, String expected) {
    try {
      String text = given instanceof List<?> list ? joined(list) : String.valueOf(given).trim();
      return parse(text);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new ConfigException(key, key + " is '" + given + "' but must be " + expected + ".");
    }
  }

  double[] numbers(Object value) {
    if (value instanceof Number number) {
      return new double[] {number.doubleValue()};
    }
    if (value instanceof List<?> list) {
      return list.stream().mapToDouble(x -> ((Number) x).doubleValue()).toArray();
    }
    return new double[0];
  }

  /** The kind that a record component of this Java type holds. */
  static ParameterType of(Class<?> type) {
    if (type == int.class) {
      return INTEGER;
    }
    if (type == long.class) {
      return LONG;
    }
    if (type == double.class) {
      return REAL;
    }
    if (type == boolean.class) {
      return BOOLEAN;
    }
    return List.class.isAssignableFrom(type) ? INTEGERS : TEXT;
  }

  /** A value in the text form that {@code --set} takes. */
  public static String text(Object value) {
    if (value instanceof List<?> list) {
      return joined(list);
    }
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return String.valueOf(number.longValue());
    }
    if (value instanceof Double number) {
      return String.valueOf(number).replace(".0E", "e").replace("E", "e");
    }
    return String.valueOf(value);
  }

  private static String joined(List<?> list) {
    return String.join("-", list.stream().map(String::valueOf).toList());
  }
}
