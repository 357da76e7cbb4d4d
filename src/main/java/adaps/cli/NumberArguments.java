package adaps.cli;

import adaps.config.ParameterType;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the numbers of options as those of parameters are read: {@code 1e6} is a whole number. */
final class NumberArguments {
  private NumberArguments() {}

  /** Has a command and its subcommands read them so. */
  static void register(CommandLine command) {
    register(command, int.class, Integer.class, ParameterType.INTEGER, "an int");
    register(command, long.class, Long.class, ParameterType.LONG, "a long");
    register(command, double.class, Double.class, ParameterType.REAL, "a double");
  }

  private static <T> void register(
      CommandLine command, Class<T> primitive, Class<T> boxed, ParameterType type, String kind) {
    ITypeConverter<T> converter =
        text -> {
          try {
            return boxed.cast(type.parse(text.trim()));
          } catch (ArithmeticException | NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not " + kind);
          }
        };
    command.registerConverter(primitive, converter);
    command.registerConverter(boxed, converter);
  }
}
