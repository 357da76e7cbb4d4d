package adaps.studio.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SegmentsTest {
  private ToggleButton heat;
  private ToggleButton network;
  private final List<String> chosen = new ArrayList<>();

  @Start
  void open(Stage stage) {
    heat = new ToggleButton("Heatmap");
    network = new ToggleButton("Network");
    Segments segments = new Segments(heat, network);
    heat.setSelected(true);
    segments.onChoice(() -> chosen.add(heat.isSelected() ? "heat" : "network"));
    stage.setScene(new Scene(segments));
    stage.show();
  }

  @Test
  void aClickOnTheChosenOneLeavesItChosen() throws Exception {
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          chosen.clear();
          network.fire();
          network.fire();
        });
    assertTrue(network.isSelected());
    assertFalse(heat.isSelected());
    assertEquals("network", chosen.get(chosen.size() - 1));
    assertFalse(chosen.contains("heat"), chosen::toString);
  }
}
