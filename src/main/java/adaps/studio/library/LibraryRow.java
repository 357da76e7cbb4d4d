package adaps.studio.library;

import adaps.runs.library.LibraryRun;
import adaps.runs.library.RunGroup;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableObjectValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;

/** A stored run in the list; the first of a group has the group's heading above its values. */
final class LibraryRow extends TableRow<LibraryRun> {
  private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
  private static final double HEIGHT = 34;

  /** As high as every other row. */
  private static final double VALUES = 28;

  private final ObservableObjectValue<Map<LibraryRun, RunGroup>> heads;
  private final GroupHeading heading;

  /**
   * @param heads the groups by their first runs
   * @param pressed is told of the group whose heading was clicked
   */
  LibraryRow(ObservableObjectValue<Map<LibraryRun, RunGroup>> heads, Consumer<RunGroup> pressed) {
    this.heads = heads;
    heading = new GroupHeading(pressed);
  }

  @Override
  protected void updateItem(LibraryRun run, boolean empty) {
    super.updateItem(run, empty);
    RunGroup group = empty || run == null ? null : heads.get().get(run);
    heading.show(group);
    pseudoClassStateChanged(HEAD, group != null);
    setPadding(group == null ? Insets.EMPTY : new Insets(HEIGHT, 0, 0, 0));
    setAccessibleHelp(group == null ? null : heading.words());
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new HeadedSkin(this);
  }

  /** The table's own layout of the values, which lie below what the padding leaves free. */
  private static final class HeadedSkin extends TableRowSkin<LibraryRun> {
    private final LibraryRow row;

    private HeadedSkin(LibraryRow row) {
      super(row);
      this.row = row;
    }

    @Override
    protected double computePrefHeight(
        double width, double top, double right, double bottom, double left) {
      return row.heading.isVisible()
          ? VALUES + HEIGHT
          : super.computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
      super.layoutChildren(x, y, width, height);
      // The table throws out what it does not know whenever it makes its cells anew.
      if (!getChildren().contains(row.heading)) {
        getChildren().add(row.heading);
      }
      row.heading.resizeRelocate(0, 0, row.getWidth(), HEIGHT);
    }
  }
}
