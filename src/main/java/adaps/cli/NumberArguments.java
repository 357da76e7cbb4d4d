package adaps.cli;

import java.math.BigDecimal;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options as those of parameters are read: {@code 1e6} is a whole number. */
final class NumberArguments {
  private NumberArguments() {}

  /** Has a command and its subcommands read them so. */
  static void register(CommandLine command) {
    register(command, int.class, Integer.class, "an int", text -> decimal(text).intValueExact());
    register(command, long.class, Long.class, "a long", text -> decimal(text).longValueExact());
    register(command, double.class, Double.class, "a double", Double::valueOf);
  }

  private static <T> void register(
      CommandLine command,
      Class<T> primitive,
      Class<T> boxed,
      String kind,
      Function<String, T> read) {
    ITypeConverter<T> converter =
        text -> {
          try {
            return read.apply(text.trim());
          } catch (ArithmeticException | NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not " + kind);
          }
        };
    command.registerConverter(primitive, converter);
    command.registerConverter(boxed, converter);
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
