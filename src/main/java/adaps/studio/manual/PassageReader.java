package adaps.studio.manual;

import adaps.studio.look.markdown.MarkdownWords;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Takes a page apart into its lines. */
final class PassageReader extends AbstractVisitor {
  private final List<Passage> passages = new ArrayList<>();

  private PassageReader() {}

  static List<Passage> passages(Node document) {
    PassageReader reader = new PassageReader();
    document.accept(reader);
    return List.copyOf(reader.passages);
  }

  @Override
  public void visit(Heading heading) {
    passages.add(new Passage(heading, MarkdownWords.of(heading)));
  }

  @Override
  public void visit(Paragraph paragraph) {
    passages.add(new Passage(paragraph, MarkdownWords.of(paragraph)));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    addLines(code, code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    addLines(code, code.getLiteral());
  }

  private void addLines(Node code, String literal) {
    literal.lines().map(String::strip).forEach(line -> passages.add(new Passage(code, line)));
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableRow) {
      StringJoiner cells = new StringJoiner("  ");
      for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
        cells.add(MarkdownWords.of(cell));
      }
      passages.add(new Passage(node, cells.toString().strip()));
    } else {
      visitChildren(node);
    }
  }
}
