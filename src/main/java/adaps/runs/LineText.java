package adaps.runs;

import adaps.config.ConfigException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What stands in a line without parting it: all else is written as %XX, byte by byte, in UTF-8. */
final class LineText {
  private static final String PLAIN = "-._~+;@=,:/!*()";
  private static final int HEX = 16;

  private LineText() {}

  static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append('%').append(Integer.toHexString(0x100 | c).substring(1));
      }
    }
    return encoded.toString();
  }

  /**
   * @throws ConfigException if a % is not followed by two digits, or what comes out is no text
   */
  static String decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] given = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < given.length; i++) {
      if (given[i] != '%') {
        bytes.write(given[i]);
        continue;
      }
      int high = i + 2 < given.length ? Character.digit(given[i + 1], HEX) : -1;
      int low = high < 0 ? -1 : Character.digit(given[i + 2], HEX);
      if (low < 0) {
        throw broken(text);
      }
      bytes.write(high * HEX + low);
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw broken(text);
    }
  }

  private static ConfigException broken(String text) {
    return new ConfigException(
        "line",
        "The line has '" + text + "', in which a % is not followed by the two digits of a letter.");
  }
}
