package adaps.studio.world.inspector;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A line of the inspector: a heading, or a name with a figure and perhaps a bar. */
public final class InspectorRow {
  private final String id;
  private final String name;
  private final boolean heading;
  private final StringProperty figure = new SimpleStringProperty("");
  private final DoubleProperty share = new SimpleDoubleProperty(Double.NaN);

  private InspectorRow(String id, String name, boolean heading) {
    this.id = id;
    this.name = name;
    this.heading = heading;
  }

  static InspectorRow heading(String name) {
    return new InspectorRow("heading", name, true);
  }

  /**
   * @param id by which it is found, for example {@code probability-0}
   */
  static InspectorRow figure(String id, String name) {
    return new InspectorRow(id, name, false);
  }

  /** By what it is found. */
  public String id() {
    return id;
  }

  /** What it is. */
  public String name() {
    return name;
  }

  /** Whether it stands above others. */
  boolean isHeading() {
    return heading;
  }

  /** Its number in words. */
  public StringProperty figure() {
    return figure;
  }

  /** Length of its bar, 0 to 1; NaN where there is none. */
  DoubleProperty share() {
    return share;
  }
}
