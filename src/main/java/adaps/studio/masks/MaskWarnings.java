package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import adaps.sharing.MaskWarning;
import adaps.studio.look.Icons;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/**
 * What is wrong with the masks that are seen, and what to do: the first warning, and the others in
 * its tooltip, so that there is room for the masks themselves.
 */
final class MaskWarnings extends Label {
  MaskWarnings() {
    setId("mask-warning");
    getStyleClass().add("tile-warning");
    setWrapText(true);
    setMaxWidth(Double.MAX_VALUE);
    setMinHeight(USE_PREF_SIZE);
    setGraphic(Icons.icon(Feather.ALERT_TRIANGLE));
    managedProperty().bind(visibleProperty());
  }

  void show(MaskFrame frame, boolean preview) {
    List<String> warnings =
        frame == null
            ? List.of()
            : frame.report().warnings().stream().map(MaskWarning::message).toList();
    setVisible(!warnings.isEmpty());
    int more = warnings.size() - 1;
    String first = warnings.isEmpty() ? "" : warnings.get(0);
    setText((preview ? "Preview. " : "") + first + (more > 0 ? " And " + more + " more." : ""));
    setTooltip(more > 0 ? new Tooltip(String.join("\n", warnings)) : null);
  }
}
