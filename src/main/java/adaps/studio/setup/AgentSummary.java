package adaps.studio.setup;

import adaps.env.EnvironmentSpec;
import adaps.studio.look.Appearance;
import adaps.studio.look.TypeMark;
import java.util.Collections;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** Agents of each type in a few words, for environments that decide on the types themselves. */
final class AgentSummary extends FlowPane {
  private final Appearance appearance;

  AgentSummary(Appearance appearance) {
    super(12, 2);
    this.appearance = appearance;
  }

  /** Shows the agents of an environment; none while there is none. */
  void show(EnvironmentSpec spec) {
    getChildren().clear();
    for (int type = 0; spec != null && type < spec.types(); type++) {
      int agents = Collections.frequency(spec.agentTypes(), type);
      Label label = new Label(agents + " " + spec.typeNames().get(type));
      label.setGraphic(new TypeMark(type, appearance));
      label.setGraphicTextGap(4);
      getChildren().add(label);
    }
  }
}
