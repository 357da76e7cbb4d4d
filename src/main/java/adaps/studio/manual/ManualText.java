package adaps.studio.manual;

import adaps.studio.look.markdown.MarkdownText;
import adaps.studio.look.markdown.MarkdownWords;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;

/** A page as it is seen; what is nothing but a picture is shown as one. */
final class ManualText extends MarkdownText {
  private static final double WIDTH = 820;
  private static final double MARGINS = 28;
  private static final String ABOVE = "../";

  ManualText(Consumer<Link> pressed) {
    super(pressed);
    setMaxWidth(WIDTH);
  }

  @Override
  protected Node paragraph(Paragraph paragraph) {
    return paragraph.getFirstChild() instanceof org.commonmark.node.Image image
            && paragraph.getLastChild() == image
        ? picture(image)
        : words(paragraph);
  }

  /** Read meanwhile: a picture keeps nobody waiting, and what is below it does not move. */
  private Node picture(org.commonmark.node.Image image) {
    ImageView picture = new ImageView();
    picture.setPreserveRatio(true);
    picture.setAccessibleText(MarkdownWords.of(image));
    StackPane place = new StackPane(picture);
    place.setMinWidth(0);
    picture.fitWidthProperty().bind(widthProperty().subtract(MARGINS));
    URL file = ManualText.class.getResource("/" + image.getDestination().replace(ABOVE, ""));
    if (file != null) {
      picture.setImage(new Image(file.toExternalForm(), WIDTH, 0, true, true, true));
      place.minHeightProperty().bind(picture.fitWidthProperty().multiply(heightOverWidth(file)));
    }
    return place;
  }

  /**
   * The shape of a picture that is not read yet: width and height begin the first chunk of a PNG
   * file (Portable Network Graphics, 11.2.1), behind 8 bytes of signature and 8 of the chunk's own.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  private static double heightOverWidth(URL file) {
    try (DataInputStream head = new DataInputStream(file.openStream())) {
      head.skipNBytes(16);
      double width = head.readInt();
      return head.readInt() / width;
    } catch (IOException e) {
      throw new UncheckedIOException("The manual's picture " + file + " cannot be read.", e);
    }
  }
}
