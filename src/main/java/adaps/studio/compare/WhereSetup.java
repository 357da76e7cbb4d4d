package adaps.studio.compare;

import adaps.config.ConfigException;
import adaps.sweep.RunExecutor;
import adaps.sweep.ThreadExecutor;
import adaps.sweep.away.CommandExecutor;
import adaps.sweep.away.CommandTemplate;
import adaps.sweep.away.SlurmExecutor;
import adaps.sweep.away.SlurmOptions;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Where the runs of a comparison are computed, while a person edits it. */
public final class WhereSetup {
  private static final int COMMANDS_AT_ONCE = 8;

  private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.HERE);
  private final IntegerProperty jobs = new SimpleIntegerProperty(ThreadExecutor.defaultJobs());
  private final IntegerProperty atOnce = new SimpleIntegerProperty(COMMANDS_AT_ONCE);
  private final StringProperty partition = new SimpleStringProperty("");
  private final StringProperty time = new SimpleStringProperty("");
  private final StringProperty further = new SimpleStringProperty("");
  private final StringProperty command = new SimpleStringProperty("ssh host adaps task {}");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /** Who computes. */
  enum Place {
    HERE("Here"),
    SLURM("Slurm"),
    COMMAND("Command");

    private final String label;

    Place(String label) {
      this.label = label;
    }

    /** For people. */
    String label() {
      return label;
    }
  }

  WhereSetup() {
    place.addListener((o, before, now) -> check());
    List.of(partition, time, further, command)
        .forEach(text -> text.addListener((o, before, now) -> check()));
  }

  ObjectProperty<Place> place() {
    return place;
  }

  /** Runs side by side on this machine, at least 1. */
  public IntegerProperty jobs() {
    return jobs;
  }

  /** Runs side by side elsewhere, at least 1. */
  IntegerProperty atOnce() {
    return atOnce;
  }

  /** Slurm's partition; blank for the cluster's default. */
  StringProperty partition() {
    return partition;
  }

  /** Slurm's time limit of a run; blank for the partition's. */
  StringProperty time() {
    return time;
  }

  /** Further options of sbatch, parted by blanks. */
  StringProperty further() {
    return further;
  }

  /** The line that starts a run, with {@code {}} for its settings file. */
  StringProperty command() {
    return command;
  }

  /** What is wrong with it, in a sentence, or an empty text. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  private void check() {
    try {
      executor();
      problem.set("");
    } catch (ConfigException e) {
      problem.set(e.getMessage());
    }
  }

  /**
   * Who computes, new for each comparison.
   *
   * @throws ConfigException naming what cannot be used
   */
  RunExecutor executor() {
    return switch (place.get()) {
      case HERE -> new ThreadExecutor(jobs.get());
      case SLURM -> new SlurmExecutor(slurm(), true);
      case COMMAND -> new CommandExecutor(new CommandTemplate(command.get()), atOnce.get());
    };
  }

  private SlurmOptions slurm() {
    String words = further.get().strip();
    List<String> options = words.isEmpty() ? List.of() : Arrays.asList(words.split("\\s+"));
    return new SlurmOptions(partition.get().strip(), time.get().strip(), atOnce.get(), options);
  }
}
