package adaps.report;

import adaps.drawing.Figure;
import adaps.drawing.Look;
import adaps.drawing.SvgPicture;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** HTML put together from text; every text given is escaped. */
final class HtmlText {
  private final StringBuilder html = new StringBuilder();

  HtmlText heading(int level, String words) {
    return element("h" + level, words);
  }

  HtmlText paragraph(String words) {
    return element("p", words);
  }

  HtmlText list(List<String> items) {
    html.append("<ul>\n");
    items.forEach(item -> element("li", item));
    html.append("</ul>\n");
    return this;
  }

  /** A figure with a caption, once for each ground; the page shows the one that fits. */
  HtmlText figure(Figure figure, String caption) {
    html.append("<figure>\n<div class=\"light\">").append(SvgPicture.inline(figure, Look.LIGHT));
    html.append("</div>\n<div class=\"dark\">").append(SvgPicture.inline(figure, Look.DARK));
    html.append("</div>\n");
    if (!caption.isEmpty()) {
      element("figcaption", caption);
    }
    html.append("</figure>\n");
    return this;
  }

  /** Begins a table that scrolls by itself where the window is narrow. */
  HtmlText beginTable(String caption, String... heads) {
    html.append("<div class=\"wide\"><table>\n");
    element("caption", caption);
    html.append("<thead><tr>").append(cells("th", Arrays.asList(heads))).append("</tr></thead>\n");
    html.append("<tbody>\n");
    return this;
  }

  HtmlText row(boolean best, List<String> cells) {
    html.append(best ? "<tr class=\"best\">" : "<tr>");
    html.append("<th scope=\"row\">").append(escaped(cells.get(0))).append("</th>");
    html.append(cells("td", cells.subList(1, cells.size()))).append("</tr>\n");
    return this;
  }

  HtmlText endTable() {
    html.append("</tbody></table></div>\n");
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }

  private HtmlText element(String tag, String words) {
    html.append('<').append(tag).append('>').append(escaped(words));
    html.append("</").append(tag).append(">\n");
    return this;
  }

  private static String cells(String tag, List<String> cells) {
    return cells.stream()
        .map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
        .collect(Collectors.joining());
  }

  /** A text as HTML holds it. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
