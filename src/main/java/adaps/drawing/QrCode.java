package adaps.drawing;

import adaps.config.ConfigException;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A text as the squares of a QR code that still reads when a seventh of it is covered.
 *
 * @param dark whether a square is dark, [row][column]; as many columns as rows
 */
public record QrCode(boolean[][] dark) {
  /** Light squares on every side, without which no camera finds the code. */
  public static final int MARGIN = 4;

  /**
   * The code of a text.
   *
   * @throws ConfigException if the text is too long for one
   */
  public static QrCode of(String text) {
    try {
      ByteMatrix matrix =
          Encoder.encode(
                  text,
                  ErrorCorrectionLevel.M,
                  Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
              .getMatrix();
      boolean[][] dark = new boolean[matrix.getHeight()][matrix.getWidth()];
      for (int row = 0; row < dark.length; row++) {
        for (int column = 0; column < dark.length; column++) {
          dark[row][column] = matrix.get(column, row) == 1;
        }
      }
      return new QrCode(dark);
    } catch (WriterException e) {
      throw new ConfigException(
          "line",
          "The setting is too long for a QR code (" + text.length() + " letters); copy the line.");
    }
  }

  /** Squares in a row, margins included. */
  public int across() {
    return dark.length + 2 * MARGIN;
  }
}
