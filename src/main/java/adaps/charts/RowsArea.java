package adaps.charts;

import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;

/** Rows one below the other, each with a name at the left and a flat bar. */
final class RowsArea {
  private RowsArea() {}

  /** The area for such rows, from the top down. */
  static CategoryPlot of(CategoryAxis names, RoundAxis across) {
    CategoryPlot area = new CategoryPlot(null, names, across, null);
    area.setOrientation(PlotOrientation.HORIZONTAL);
    area.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    names.setCategoryMargin(0.4);
    names.setLowerMargin(0.03);
    names.setUpperMargin(0.03);
    names.setMaximumCategoryLabelWidthRatio(0.8f);
    names.setTickMarksVisible(false);
    return area;
  }

  /**
   * Makes bars flat.
   *
   * @param widest bar, as a share of the area
   */
  static void flatten(BarRenderer bars, double widest) {
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setMaximumBarWidth(widest);
    bars.setDefaultCreateEntities(false);
  }
}
