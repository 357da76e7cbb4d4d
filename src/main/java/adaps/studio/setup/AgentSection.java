package adaps.studio.setup;

import adaps.env.EnvironmentSpec;
import adaps.studio.look.Appearance;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;

/**
 * How many agents there are: for each type where the scenario says so, else as the environment asks
 * for them.
 */
final class AgentSection extends VBox {
  private final SetupViewModel setup;
  private final ParameterSearch search;
  private final Appearance appearance;
  private final AgentSummary summary;
  private AgentRows rows;

  AgentSection(SetupViewModel setup, ParameterSearch search, Appearance appearance) {
    super(8);
    this.setup = setup;
    this.search = search;
    this.appearance = appearance;
    summary = new AgentSummary(appearance);
    setup
        .environmentParameters()
        .addListener((ListChangeListener<EditedParameter>) change -> build());
    setup.spec().addListener((o, before, now) -> show(now));
    visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !search.narrows().get() || asked().stream().anyMatch(this::isWanted),
                search.words(),
                search.changedOnly(),
                setup.changedCount(),
                setup.environmentParameters()));
    managedProperty().bind(visibleProperty());
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
        getChildren().add(new ParameterRow(parameter, search));
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

  private boolean isWanted(EditedParameter parameter) {
    return search.shows(parameter).get();
  }

  private void show(EnvironmentSpec spec) {
    summary.show(spec);
    if (rows != null && spec != null) {
      rows.call(spec.typeNames());
    }
  }
}
