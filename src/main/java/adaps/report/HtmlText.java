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

  /** Small words below something. */
  HtmlText note(String words) {
    html.append("<p class=\"note\">").append(escaped(words)).append("</p>\n");
    return this;
  }

  /** Words for those whose browser runs no script. */
  HtmlText withoutScript(String words) {
    html.append("<noscript><p>").append(escaped(words)).append("</p></noscript>\n");
    return this;
  }

  /** Begins a row of pictures that move. */
  HtmlText beginFilms() {
    html.append("<div class=\"films\">\n");
    return this;
  }

  /**
   * A picture that the page's script draws.
   *
   * @param kind and {@code run} say which
   * @param words what is to be seen, for those who see it not
   */
  HtmlText film(String kind, int run, String words) {
    html.append("<div class=\"film\" role=\"group\" data-kind=\"").append(escaped(kind));
    html.append("\" data-run=\"").append(run).append("\" data-words=\"").append(escaped(words));
    html.append("\" aria-label=\"").append(escaped(words)).append("\"></div>\n");
    return this;
  }

  HtmlText endFilms() {
    html.append("</div>\n");
    return this;
  }

  /** Begins a row of marks and what they stand for. */
  HtmlText beginLegend() {
    html.append("<ul class=\"legend\">\n");
    return this;
  }

  /**
   * A mark of the legend.
   *
   * @param polygon attributes of an SVG's polygon of radius 1, which hold no text of anybody
   */
  HtmlText legendItem(String polygon, String words) {
    html.append("<li><svg viewBox=\"-1.4 -1.4 2.8 2.8\" aria-hidden=\"true\"><polygon ");
    html.append(polygon).append("/></svg>").append(escaped(words)).append("</li>\n");
    return this;
  }

  HtmlText endLegend() {
    html.append("</ul>\n");
    return this;
  }

  /**
   * Numbers for the page's script.
   *
   * @param json in which every {@code <} is written as JSON's escape
   */
  HtmlText data(String id, String json) {
    html.append("<script type=\"application/json\" id=\"").append(escaped(id)).append("\">");
    html.append(json).append("</script>\n");
    return this;
  }

  /** The page's own script. */
  HtmlText script(String program) {
    html.append("<script>\n").append(program).append("</script>\n");
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
