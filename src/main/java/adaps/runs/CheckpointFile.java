package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.BrokenFileException;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.ParameterDescription;
import adaps.config.SettingChanges;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.Checkpoint;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.TrainingState;
import adaps.sharing.SharingPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * A checkpoint as bytes; all numbers are big-endian.
 *
 * <pre>
 * 8 bytes    ADAPSCPT
 * int        version of the format, 3
 * sections   each: name (DataOutput's UTF), int length, that many bytes
 *   experiment  lines "name: value" of everything that decides the run's numbers
 *   kernel      name of what computes the networks
 *   identity    what stages 1 to 3 found          (where there is something)
 *   agent errors  how well the VAE predicts each agent   (where that is known)
 *   plan        sharing plan and masks            (in stage 5)
 *   training    learner, optimiser, random streams, environments   (in stage 5)
 *   curve       the points of the learning curve  (in stage 5)
 *   diversity   of each point of the curve        (in stage 5; older programs did not measure it)
 *   conflict    of each point of the curve        (likewise)
 *   return parts  of each point of the curve    (likewise)
 *   pulls       sums of the agents' gradients     (where they are looked at)
 *   method pulls  the same, as the method asks for them   (in stage 5, where it does)
 *   best        the policy that did best in a test, and its return   (after the first test)
 *   bestPlan    its sharing plan, where it is not that of the training
 * int        CRC-32C of everything before it
 * </pre>
 *
 * <p>Older versions are read. Version 1 had no best policy, so that the run has one from the next
 * better test on; in version 2 the best policy's plan was always that of the training.
 */
final class CheckpointFile {
  static final int VERSION = 3;

  /** The oldest version that is read. */
  private static final int FIRST_VERSION = 1;

  private static final byte[] MAGIC = "ADAPSCPT".getBytes(StandardCharsets.US_ASCII);

  /** The file is not whole; an older one may be. */
  static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedException(String reason) {
      super(reason);
    }
  }

  private CheckpointFile() {}

  static byte[] bytes(Checkpoint checkpoint) {
    Map<String, byte[]> sections = new LinkedHashMap<>();
    CheckpointOutput experiment = new CheckpointOutput();
    List<String> lines = lines(checkpoint.config());
    experiment.count(lines.size());
    lines.forEach(experiment::text);
    sections.put("experiment", experiment.bytes());
    CheckpointOutput kernel = new CheckpointOutput();
    kernel.text(checkpoint.kernel());
    sections.put("kernel", kernel.bytes());
    if (checkpoint.findings() != null) {
      sections.put("identity", IdentitySections.identity(checkpoint.findings()));
      if (checkpoint.findings().alikeness() != null) {
        sections.put("alikeness", IdentitySections.alikeness(checkpoint.findings().alikeness()));
      }
      if (checkpoint.findings().errors() != null) {
        sections.put("agent errors", IdentitySections.agentErrors(checkpoint.findings().errors()));
      }
    }
    TrainingState training = checkpoint.training();
    if (training != null) {
      sections.put("plan", TrainingSections.plan(training));
      sections.put("training", TrainingSections.training(training));
      sections.put("curve", TrainingSections.curve(training.points()));
      sections.put("diversity", TrainingSections.diversity(training.points()));
      if (training.methodPulls().length > 0) {
        sections.put("method pulls", TrainingSections.pulls(training.methodPulls()));
      }
      sections.put("conflict", TrainingSections.conflict(training.points()));
      sections.put("return parts", TrainingSections.parts(training.points()));
      if (training.pulls() != null) {
        sections.put("pulls", TrainingSections.pulls(training.pulls()));
      }
      if (training.best() != null) {
        sections.put("best", TrainingSections.best(training.best()));
        SharingPlan plan = training.best().policy().plan();
        if (plan != training.plan()) {
          sections.put("bestPlan", TrainingSections.plan(plan));
        }
      }
    }
    return sealed(VERSION, sections);
  }

  /** The file around its sections. */
  static byte[] sealed(int version, Map<String, byte[]> sections) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(MAGIC);
      out.writeInt(version);
      for (Map.Entry<String, byte[]> section : sections.entrySet()) {
        out.writeUTF(section.getKey());
        out.writeInt(section.getValue().length);
        out.write(section.getValue());
      }
      out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a checkpoint of this experiment.
   *
   * @throws DamagedException if it is not whole
   * @throws AdapsException if a newer program wrote it, or it belongs to another experiment
   */
  static Checkpoint read(Path file, ExperimentConfig config) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Map<String, byte[]> sections = sections(file, bytes);
    try {
      List<String> written = lines(new CheckpointInput(section(sections, "experiment")));
      checkExperiment(file, written, config);
      String kernel = new CheckpointInput(section(sections, "kernel")).text();
      IdentityFindings findings =
          sections.containsKey("identity")
              ? IdentitySections.identity(
                  sections.get("identity"),
                  IdentitySections.agentErrors(sections.get("agent errors")),
                  IdentitySections.alikeness(sections.get("alikeness")),
                  config)
              : null;
      TrainingState training =
          sections.containsKey("training") ? TrainingSections.training(sections) : null;
      Checkpoint checkpoint = new Checkpoint(config, kernel, findings, training);
      CheckpointChanges.check(file, written, checkpoint);
      return checkpoint;
    } catch (AdapsException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The checksum is right, so somebody made this file; whatever is wrong in it, it is no
      // checkpoint of ours.
      throw new DamagedException("its sections cannot be read");
    }
  }

  /** What is in a whole file, whatever its experiment. */
  static Map<String, byte[]> sections(Path file, byte[] bytes) throws IOException {
    if (bytes.length < MAGIC.length + 2 * Integer.BYTES) {
      throw new DamagedException("it is cut short");
    }
    if (!Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
      throw new DamagedException("it does not begin like a checkpoint");
    }
    int end = bytes.length - Integer.BYTES;
    if (ByteBuffer.wrap(bytes).getInt(end) != checksum(bytes, end)) {
      throw new DamagedException("its checksum is not that of its content");
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
    in.skipBytes(MAGIC.length);
    int version = in.readInt();
    if (version < FIRST_VERSION || version > VERSION) {
      throw new BrokenFileException(
          file
              + " was written by another version of AdaPS Studio (its format is "
              + version
              + ", this program reads "
              + FIRST_VERSION
              + " to "
              + VERSION
              + "); resume the run with that version.");
    }
    Map<String, byte[]> sections = new LinkedHashMap<>();
    while (in.available() > 0) {
      String name = in.readUTF();
      int length = in.readInt();
      if (length < 0 || length > in.available()) {
        throw new DamagedException("its section " + name + " is cut short");
      }
      sections.put(name, in.readNBytes(length));
    }
    return sections;
  }

  static byte[] section(Map<String, byte[]> sections, String name) throws IOException {
    byte[] section = sections.get(name);
    if (section == null) {
      throw new DamagedException("it has no section " + name);
    }
    return section;
  }

  /** Everything that decides a run's numbers but its length, one thing on a line. */
  private static List<String> lines(ExperimentConfig config) {
    ExperimentKey key = ExperimentKey.of(config);
    List<String> lines = new ArrayList<>();
    lines.add("scenario: " + key.scenario());
    lines.add("environment: " + key.environment());
    key.settings().forEach((name, value) -> lines.add(name + ": " + value));
    key.parameters()
        .forEach(
            (name, value) -> {
              if (!name.equals("steps")) {
                lines.add(name + ": " + value);
              }
            });
    return lines;
  }

  private static List<String> lines(CheckpointInput in) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int count = in.count(Integer.BYTES); count > 0; count--) {
      lines.add(in.text());
    }
    return lines;
  }

  private static void checkExperiment(Path file, List<String> written, ExperimentConfig config) {
    Set<String> left = leftOut(config);
    left.add(SettingChanges.KEY);
    List<String> theirs =
        written.stream().filter(line -> !left.contains(line.split(": ")[0])).toList();
    Set<String> unknown = unknownThen(theirs, config);
    List<String> ours =
        lines(config).stream()
            .filter(line -> !unknown.contains(line) && !left.contains(line.split(": ")[0]))
            .toList();
    if (ours.equals(theirs)) {
      return;
    }
    String here = ours.stream().filter(line -> !theirs.contains(line)).findFirst().orElse("less");
    String there = theirs.stream().filter(line -> !ours.contains(line)).findFirst().orElse("less");
    throw new ConfigException(
        "run",
        file
            + " belongs to another experiment: it has '"
            + there
            + "' where the run's configuration has '"
            + here
            + "'; put back what was changed, or delete the checkpoint to begin from the start.");
  }

  /** Settings of methods that are not the experiment's; older programs wrote them, too. */
  private static Set<String> leftOut(ExperimentConfig config) {
    return ExperimentConfig.parameters().stream()
        .map(ParameterDescription::key)
        .filter(key -> !config.usedValues().containsKey(key))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** What the program that wrote a checkpoint did not know yet, and did as it is set here. */
  private static Set<String> unknownThen(List<String> theirs, ExperimentConfig config) {
    Map<String, Object> before = new LinkedHashMap<>(ExperimentConfig.before());
    before.putAll(EnvironmentKinds.of(config.scenario()).parameters().before());
    return before.entrySet().stream()
        .filter(entry -> theirs.stream().noneMatch(l -> l.startsWith(entry.getKey() + ": ")))
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.toSet());
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }
}
