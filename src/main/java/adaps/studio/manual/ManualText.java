package adaps.studio.manual;

import adaps.studio.look.markdown.MarkdownText;
import adaps.studio.look.markdown.MarkdownWords;
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

  /** Read meanwhile: a picture keeps nobody waiting. */
  private Node picture(org.commonmark.node.Image image) {
    ImageView picture = new ImageView();
    URL file = ManualText.class.getResource("/" + image.getDestination().replace(ABOVE, ""));
    if (file != null) {
      picture.setImage(new Image(file.toExternalForm(), WIDTH, 0, true, true, true));
    }
    picture.setPreserveRatio(true);
    picture.setAccessibleText(MarkdownWords.of(image));
    StackPane place = new StackPane(picture);
    place.setMinWidth(0);
    picture.fitWidthProperty().bind(widthProperty().subtract(MARGINS));
    return place;
  }
}
