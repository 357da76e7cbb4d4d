package adaps.studio.stages;

import adaps.config.A2cConfig;
import adaps.config.ConfigException;
import adaps.config.SettingChanges;
import adaps.studio.session.EditedParameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What a person may change in a run while it trains, as it is at present. */
public final class LiveChange {
  private final List<EditedParameter> parameters;
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

  /**
   * @param present what is learned with at the moment
   */
  public LiveChange(A2cConfig present) {
    parameters =
        SettingChanges.CHANGEABLE.stream()
            .map(key -> edited(key, present.changeable(key)))
            .toList();
  }

  private EditedParameter edited(String key, double value) {
    EditedParameter parameter = new EditedParameter(SettingChanges.description(key), value);
    parameter.text().addListener((o, before, now) -> check());
    return parameter;
  }

  /** The settings, each with what is wrong with it. */
  public List<EditedParameter> parameters() {
    return parameters;
  }

  /** Whether anything is changed and nothing is wrong. */
  public ReadOnlyBooleanProperty ready() {
    return ready.getReadOnlyProperty();
  }

  /** The values that are changed, by name; only while it is ready. */
  public Map<String, Double> values() {
    Map<String, Double> values = new TreeMap<>();
    parameters.stream()
        .filter(parameter -> parameter.changed().get())
        .forEach(parameter -> values.put(parameter.description().key(), value(parameter)));
    return values;
  }

  private void check() {
    boolean right = true;
    for (EditedParameter parameter : parameters) {
      parameter.setProblem("");
      try {
        value(parameter);
      } catch (ConfigException e) {
        parameter.setProblem(e.getMessage());
        right = false;
      }
    }
    ready.set(right && parameters.stream().anyMatch(parameter -> parameter.changed().get()));
  }

  private static double value(EditedParameter parameter) {
    return (Double) parameter.description().read(parameter.text().get());
  }
}
