package adaps.report;

import adaps.drawing.Ink;
import adaps.drawing.Look;
import adaps.report.animation.AnimationScript;
import adaps.report.animation.RunAnimation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How the page looks, on light and on dark ground. */
final class HtmlStyle {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;%LIGHT%}
      .dark{display:none}
      @media (prefers-color-scheme:dark){:root{%DARK%} .light{display:none} .dark{display:block}}
      body{margin:0 auto;padding:1.5rem;max-width:1080px;background:var(--ground);
        color:var(--text);font:16px/1.5 system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,
        sans-serif}
      h1{font-size:1.6rem}
      h2{margin-top:2.5rem;font-size:1.25rem}
      h3{margin:1.5rem 0 0;font-size:1.05rem}
      figure{margin:1.5rem 0}
      figure svg{max-width:100%;height:auto}
      figcaption,caption,.note{color:var(--muted);font-size:.875rem;text-align:left}
      caption{padding:.5rem 0}
      .wide{overflow-x:auto;margin:1rem 0;padding-bottom:.7rem}
      table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums}
      th,td{padding:.3rem .7rem;border-bottom:1px solid var(--grid);text-align:right;
        white-space:nowrap}
      thead th{vertical-align:bottom;white-space:normal;font-weight:600}
      th:first-child{text-align:left;font-weight:600}
      .best td:nth-child(3){font-weight:700}
      """;

  private HtmlStyle() {}

  private static String colours(List<Ink> inks, Look look) {
    return inks.stream()
        .map(ink -> "--" + ink.name() + ":" + ink.hex(look))
        .collect(Collectors.joining(";"));
  }

  /**
   * The style sheet, which also names the colours of the figures.
   *
   * @param moving runs that move on the page
   */
  static String text(List<RunAnimation> moving) {
    List<Ink> inks = new ArrayList<>(Ink.neutral());
    inks.addAll(AnimationScript.inks(moving));
    return STYLE
            .replace("%LIGHT%", colours(inks, Look.LIGHT))
            .replace("%DARK%", colours(inks, Look.DARK))
        + (moving.isEmpty() ? "" : AnimationScript.style());
  }
}
