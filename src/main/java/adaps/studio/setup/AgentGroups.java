package adaps.studio.setup;

import adaps.config.ParameterType;
import adaps.studio.session.EditedParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The number of agents of each type, one text for each, beside the text of one parameter. */
final class AgentGroups {
  private static final String AGENTS = "agents";
  private static final String USUAL = "5";

  private final EditedParameter parameter;
  private final ReadOnlyObjectWrapper<List<String>> counts = new ReadOnlyObjectWrapper<>();

  AgentGroups(EditedParameter parameter) {
    this.parameter = parameter;
    parameter.text().addListener((o, before, now) -> read());
    read();
  }

  /** Whether a parameter is a number of agents for each type. */
  static boolean describes(EditedParameter parameter) {
    return parameter.description().type() == ParameterType.INTEGERS && countsAgents(parameter);
  }

  /** Whether a parameter is a number of agents. */
  static boolean countsAgents(EditedParameter parameter) {
    return parameter.description().unit().equals(AGENTS);
  }

  /** What is edited. */
  EditedParameter parameter() {
    return parameter;
  }

  /** What is written for each type; at least one. */
  ReadOnlyObjectProperty<List<String>> counts() {
    return counts.getReadOnlyProperty();
  }

  /** Changes what is written for a type. */
  void set(int type, String count) {
    List<String> changed = new ArrayList<>(counts.get());
    if (!changed.get(type).equals(count)) {
      changed.set(type, count);
      write(changed);
    }
  }

  /** One more type, as many agents as the last one has. */
  void add() {
    List<String> changed = new ArrayList<>(counts.get());
    String last = changed.get(changed.size() - 1);
    changed.add(last.isBlank() ? USUAL : last);
    write(changed);
  }

  /** Takes a type away; the last one stays. */
  void remove(int type) {
    List<String> changed = new ArrayList<>(counts.get());
    if (changed.size() > 1) {
      changed.remove(type);
      write(changed);
    }
  }

  private void write(List<String> changed) {
    parameter.text().set(String.join("-", changed));
  }

  private void read() {
    counts.set(Arrays.stream(parameter.text().get().split("[-,]", -1)).map(String::trim).toList());
  }
}
