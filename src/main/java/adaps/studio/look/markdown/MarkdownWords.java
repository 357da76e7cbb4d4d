package adaps.studio.look.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The plain words of a part of a text. */
public final class MarkdownWords extends AbstractVisitor {
  private final StringBuilder words = new StringBuilder();

  private MarkdownWords() {}

  public static String of(Node part) {
    MarkdownWords reader = new MarkdownWords();
    part.accept(reader);
    return reader.words.toString();
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append(' ');
  }
}
