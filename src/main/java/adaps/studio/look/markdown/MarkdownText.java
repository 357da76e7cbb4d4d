package adaps.studio.look.markdown;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** A Markdown document as it is seen: every block a node. */
public class MarkdownText extends VBox {
  private static final double GAP = 10;

  /** What a table's column counts for when the columns share the width. */
  private static final int MIN_LETTERS = 14;

  private static final int MAX_LETTERS = 44;

  private final Consumer<Link> pressed;
  private final Map<Node, javafx.scene.Node> places = new HashMap<>();

  /**
   * @param pressed takes a link within a sentence that somebody presses
   */
  public MarkdownText(Consumer<Link> pressed) {
    super(GAP);
    this.pressed = pressed;
    getStyleClass().add("markdown-page");
  }

  /**
   * Shows a document instead of what was shown.
   *
   * @throws IllegalArgumentException if it holds something that cannot be shown
   */
  public final void show(Node document) {
    getChildren().clear();
    places.clear();
    addBlocks(this, document);
  }

  /** Where a block of the document, or a row of a table in it, is seen; null where none is. */
  public final javafx.scene.Node place(Node block) {
    return places.get(block);
  }

  private void addBlocks(VBox place, Node parent) {
    for (Node block = parent.getFirstChild(); block != null; block = block.getNext()) {
      javafx.scene.Node made = block(block);
      places.put(block, made);
      place.getChildren().add(made);
    }
  }

  private javafx.scene.Node block(Node block) {
    if (block instanceof Heading heading) {
      TextFlow words = words(heading);
      words.getStyleClass().addAll("markdown-heading", "markdown-heading-" + heading.getLevel());
      return words;
    }
    if (block instanceof Paragraph paragraph) {
      return paragraph(paragraph);
    }
    if (block instanceof BulletList || block instanceof OrderedList) {
      return list(block);
    }
    if (block instanceof BlockQuote) {
      VBox question = new VBox(GAP);
      question.getStyleClass().add("markdown-question");
      addBlocks(question, block);
      return question;
    }
    if (block instanceof FencedCodeBlock code) {
      return code(code.getLiteral());
    }
    if (block instanceof IndentedCodeBlock code) {
      return code(code.getLiteral());
    }
    if (block instanceof TableBlock table) {
      return table(table);
    }
    throw cannotShow(block);
  }

  private static IllegalArgumentException cannotShow(Node part) {
    return new IllegalArgumentException(
        "A " + part.getClass().getSimpleName() + " cannot be shown here.");
  }

  /** A paragraph; documents whose paragraphs may be more than sentences say what they are. */
  protected javafx.scene.Node paragraph(Paragraph paragraph) {
    return words(paragraph);
  }

  private static Label code(String literal) {
    Label code = new Label(literal.stripTrailing());
    code.getStyleClass().addAll("markdown-code-block", "markdown-code");
    code.setWrapText(true);
    code.setMaxWidth(Double.MAX_VALUE);
    code.setMinHeight(USE_PREF_SIZE);
    return code;
  }

  private VBox list(Node list) {
    VBox lines = new VBox(6);
    int number = 1;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Label mark = new Label(list instanceof OrderedList ? number + "." : "\u2022");
      mark.getStyleClass().add("markdown-mark");
      mark.setMinWidth(USE_PREF_SIZE);
      number++;
      VBox content = new VBox(6);
      content.setMinWidth(0);
      HBox.setHgrow(content, Priority.ALWAYS);
      addBlocks(content, item);
      lines.getChildren().add(new HBox(8, mark, content));
    }
    return lines;
  }

  private GridPane table(TableBlock table) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("markdown-table");
    int row = 0;
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
        addRow(grid, row, line, part instanceof TableHead);
        row++;
      }
    }
    columns(grid);
    return grid;
  }

  /** Long cells wrap, and leave short ones enough room for theirs. */
  private static void columns(GridPane grid) {
    double[] letters = new double[grid.getColumnCount()];
    for (javafx.scene.Node cell : grid.getChildren()) {
      int column = GridPane.getColumnIndex(cell);
      letters[column] = Math.max(letters[column], letters((TextFlow) cell));
    }
    double all = Arrays.stream(letters).sum();
    for (double most : letters) {
      ColumnConstraints width = new ColumnConstraints();
      width.setPercentWidth(100 * most / all);
      grid.getColumnConstraints().add(width);
    }
  }

  private static double letters(TextFlow cell) {
    int letters = 0;
    for (javafx.scene.Node part : cell.getChildren()) {
      letters += part instanceof Text text ? text.getText().length() : MIN_LETTERS;
    }
    return Math.max(MIN_LETTERS, Math.min(MAX_LETTERS, letters));
  }

  private void addRow(GridPane grid, int row, Node line, boolean head) {
    int column = 0;
    for (Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
      TextFlow words = words(cell);
      words.getStyleClass().add(head ? "markdown-table-head" : "markdown-table-cell");
      grid.add(words, column, row);
      places.putIfAbsent(line, words);
      column++;
    }
  }

  /** Words that run on from line to line. */
  protected final TextFlow words(Node parent) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("markdown-words");
    addWords(flow, parent, "");
    return flow;
  }

  private void addWords(TextFlow flow, Node parent, String style) {
    for (Node part = parent.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof org.commonmark.node.Text text) {
        flow.getChildren().add(text(text.getLiteral(), style));
      } else if (part instanceof Code code) {
        flow.getChildren().add(text(code.getLiteral(), "markdown-code"));
      } else if (part instanceof SoftLineBreak) {
        flow.getChildren().add(text(" ", style));
      } else if (part instanceof HardLineBreak) {
        flow.getChildren().add(text("\n", style));
      } else if (part instanceof Emphasis) {
        addWords(flow, part, "markdown-emphasis");
      } else if (part instanceof StrongEmphasis) {
        addWords(flow, part, "markdown-strong");
      } else if (part instanceof Link link) {
        flow.getChildren().add(link(link));
      } else {
        throw cannotShow(part);
      }
    }
  }

  private Hyperlink link(Link link) {
    Hyperlink words = new Hyperlink(MarkdownWords.of(link));
    words.getStyleClass().add("markdown-link");
    words.setOnAction(e -> pressed.accept(link));
    return words;
  }

  private static Text text(String words, String style) {
    Text text = new Text(words);
    text.getStyleClass().add("markdown-text");
    if (!style.isEmpty()) {
      text.getStyleClass().add(style);
    }
    return text;
  }
}
