package adaps.studio.compare;

import adaps.config.ExperimentConfig;
import adaps.config.ParameterDescription;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The sweeps of a comparison while a person edits them. */
public final class SweptFields {
  private static final List<String> WITH_FIELDS = List.of("method", "seed");

  private final ObservableList<SweptField> fields = FXCollections.observableArrayList();
  private final StringProperty sample = new SimpleStringProperty("");
  private final StringProperty sampleSeed = new SimpleStringProperty("");
  private final Runnable changed;

  /**
   * @param changed called after every change
   */
  SweptFields(Runnable changed) {
    this.changed = changed;
    List.of(sample, sampleSeed).forEach(this::watch);
  }

  private void watch(StringProperty text) {
    text.addListener((o, before, now) -> changed.run());
  }

  /** The swept parameters, in their order. */
  public ObservableList<SweptField> fields() {
    return fields;
  }

  /** How many settings are drawn at random; blank to try all. */
  public StringProperty sample() {
    return sample;
  }

  /** What the draws come from; blank for 0. */
  public StringProperty sampleSeed() {
    return sampleSeed;
  }

  /** One more, with nothing in it. */
  public SweptField add() {
    SweptField field = new SweptField();
    watch(field.key());
    watch(field.values());
    fields.add(field);
    return field;
  }

  /** One less; without any there is nothing to draw from. */
  public void remove(SweptField field) {
    fields.remove(field);
    if (fields.isEmpty()) {
      clear();
    }
    changed.run();
  }

  void clear() {
    fields.clear();
    sample.set("");
    sampleSeed.set("");
  }

  /** The parameters that can be swept on some scenarios, by name. */
  static List<ParameterDescription> sweepable(List<String> scenarios) {
    Map<String, ParameterDescription> all = new LinkedHashMap<>();
    Stream.concat(
            ExperimentConfig.parameters().stream(),
            scenarios.stream()
                .map(Scenarios::load)
                .flatMap(s -> EnvironmentKinds.of(s).parameters().descriptions().stream()))
        .filter(ParameterDescription::changesNumbers)
        .filter(description -> !WITH_FIELDS.contains(description.key()))
        .forEach(description -> all.putIfAbsent(description.key(), description));
    return List.copyOf(all.values());
  }

  SweepWords words() {
    return new SweepWords(
        fields.stream().filter(field -> !field.isBlank()).map(SweptField::words).toList(),
        sample.get(),
        sampleSeed.get());
  }
}
