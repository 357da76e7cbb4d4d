package adaps.studio.setup;

import adaps.env.EnvironmentSpec;
import adaps.studio.look.Appearance;
import adaps.studio.look.form.ParameterRow;
import adaps.studio.session.EditedParameter;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;

/**
 * How many agents there are: for each type where the scenario says so, else as the environment asks
 * for them.
 */
final class AgentSection extends VBox {
  private final SetupViewModel setup;
  private final Appearance appearance;
  private final AgentSummary summary;
  private AgentRows rows;

  AgentSection(SetupViewModel setup, Appearance appearance) {
    super(8);
    this.setup = setup;
    this.appearance = appearance;
    summary = new AgentSummary(appearance);
    setup
        .environmentParameters()
        .addListener((ListChangeListener<EditedParameter>) change -> build());
    setup.spec().addListener((o, before, now) -> show(now));
    build();
  }

  private void build() {
    getChildren().clear();
    rows = null;
    for (EditedParameter parameter : asked()) {
      if (rows == null && AgentGroups.describes(parameter)) {
        rows = new AgentRows(new AgentGroups(parameter), appearance);
        getChildren().add(rows);
      } else {
        getChildren().add(new ParameterRow(parameter));
      }
    }
    if (rows == null) {
      getChildren().add(summary);
    }
    show(setup.spec().get());
  }

  private List<EditedParameter> asked() {
    return setup.environmentParameters().stream().filter(AgentGroups::countsAgents).toList();
  }

  private void show(EnvironmentSpec spec) {
    summary.show(spec);
    if (rows != null && spec != null) {
      rows.call(spec.typeNames());
    }
  }
}
