package adaps.drawing;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A figure as SVG text; the same figure gives the same text. */
public final class SvgPicture {
  private static final String SVG = "http://www.w3.org/2000/svg";

  private static final Pattern NAMESPACES = Pattern.compile(" xmlns(:\\w+)?=\"[^\"]*\"");

  private SvgPicture() {}

  /** A file of its own. */
  public static String file(Figure figure, Look look) {
    return text(figure, look, true);
  }

  /** A part of a page, whose ground shows through; its names are no other figure's. */
  public static String inline(Figure figure, Look look) {
    // A page knows what an SVG is without being told an address.
    return NAMESPACES.matcher(text(figure, look, false)).replaceAll("");
  }

  private static String text(Figure figure, Look look, boolean ground) {
    Document document = document();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setIDGenerator(new OwnNames(figure.name() + "-" + (look == Look.DARK ? "d-" : "l-")));
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    Drawing drawing = new Drawing(graphics, look);
    if (ground) {
      drawing.box(0, 0, figure.width(), figure.height(), Ink.GROUND);
    }
    figure.draw(drawing);
    Element root = graphics.getRoot();
    root.setAttribute("viewBox", "0 0 " + figure.width() + " " + figure.height());
    root.setAttribute("width", String.valueOf(figure.width()));
    root.setAttribute("height", String.valueOf(figure.height()));
    root.setAttribute("role", "img");
    Element title = document.createElementNS(SVG, "title");
    title.setTextContent(figure.description());
    root.insertBefore(title, root.getFirstChild());
    return written(root);
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Java's own XML documents are missing", e);
    }
  }

  private static String written(Element root) {
    StringWriter text = new StringWriter();
    try {
      TransformerFactory factory = TransformerFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Transformer writer = factory.newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      writer.transform(new DOMSource(root), new StreamResult(text));
    } catch (TransformerException e) {
      throw new IllegalStateException("XML cannot be written to memory", e);
    }
    return text.append('\n').toString();
  }

  /** Names of clips and the like that begin with the figure's. */
  private static final class OwnNames extends SVGIDGenerator {
    private final String beginning;

    OwnNames(String beginning) {
      this.beginning = beginning;
    }

    @Override
    public String generateID(String prefix) {
      return beginning + super.generateID(prefix);
    }
  }
}
