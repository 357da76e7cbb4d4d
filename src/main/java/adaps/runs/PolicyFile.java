package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.BrokenFileException;
import adaps.nets.LayerMasks;
import adaps.nets.MlpShape;
import adaps.pipeline.BestPolicy;
import adaps.pipeline.PolicySnapshot;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A policy in two files. {@code policy.json} says which agent uses which network and mask and what
 * shape the networks have; {@code policy.bin} holds their parameters as little-endian 32-bit
 * floats, network by network, layer by layer: the weights [in × out], row-major, then the biases;
 * first the actors, then the critics, whose shape is the actors' with one output. The first names
 * the counts and the CRC-32 of the second, and is the {@link PolicyLegend} of both. Version 1 had
 * no critics. {@code best.json} and {@code best.bin} are the same and name the return of the test.
 */
final class PolicyFile {
  private static final String FORMAT = "adaps-policy";
  private static final int VERSION = 2;
  private static final String TEST_RETURN = "testReturn";

  /** Networks, neurons of a layer, and the like. */
  private static final int MOST = 100_000;

  private static final int MAX_LAYERS = 100;

  private PolicyFile() {}

  /** Writes both files, the one that vouches for the other last. */
  static void write(RunFolder folder, PolicySnapshot policy, PolicyLegend legend)
      throws IOException {
    byte[] parameters = bytes(policy);
    WholeFile.write(folder.policyParameters(), parameters);
    WholeFile.write(folder.policy(), JsonFormat.text(header(policy, parameters, legend)));
  }

  /** Likewise for the policy that did best. */
  static void writeBest(RunFolder folder, BestPolicy best, PolicyLegend legend) throws IOException {
    byte[] parameters = bytes(best.policy());
    Map<String, Object> header = header(best.policy(), parameters, legend);
    header.put(TEST_RETURN, best.testMean());
    WholeFile.write(folder.bestParameters(), parameters);
    WholeFile.write(folder.best(), JsonFormat.text(header));
  }

  private static Map<String, Object> header(
      PolicySnapshot policy, byte[] parameters, PolicyLegend legend) {
    SharingPlan plan = policy.plan();
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", FORMAT);
    file.put("version", VERSION);
    file.put("update", policy.update());
    file.put("networks", plan.networks());
    file.put("networkOfAgent", plan.networkOfAgent());
    file.put("agentIdInObservation", plan.agentIdInObservation());
    file.put("inputs", policy.actorShape().inputs());
    file.put("hidden", policy.actorShape().hidden());
    file.put("outputs", policy.actorShape().outputs());
    file.put("parameters", policy.actorParameters().length);
    file.put("criticParameters", criticCount(policy));
    file.put("crc32", checksum(parameters));
    if (plan.masks() != null) {
      file.put("maskOfAgent", plan.masks().maskOfAgent());
      file.put("actorMasks", MasksFile.digits(plan.masks().actor().bits()));
      file.put("criticMasks", MasksFile.digits(plan.masks().critic().bits()));
    }
    file.putAll(legend.fields());
    file.put("countsFrom", 0);
    return file;
  }

  /**
   * Reads both files.
   *
   * @throws AdapsException naming the file and what in it cannot be
   */
  static PolicySnapshot read(RunFolder folder) throws IOException {
    return read(JsonFields.read(folder.policy()), folder.policyParameters());
  }

  /** Likewise the policy that did best. */
  static BestPolicy readBest(RunFolder folder) throws IOException {
    JsonFields header = JsonFields.read(folder.best());
    return new BestPolicy(read(header, folder.bestParameters()), header.number(TEST_RETURN));
  }

  private static PolicySnapshot read(JsonFields header, Path file) throws IOException {
    checkFormat(header);
    MlpShape shape = shape(header);
    SharingPlan plan = plan(header, shape);
    long actors = count(header, "parameters", plan, shape);
    long critics = 0;
    if (header.has("criticParameters") && header.count("criticParameters") > 0) {
      critics =
          count(header, "criticParameters", plan, new MlpShape(shape.inputs(), shape.hidden(), 1));
    }
    float[] all = parameters(file, 4 * (actors + critics), header.text("crc32"));
    return new PolicySnapshot(
        plan,
        shape,
        critics == 0 ? all : Arrays.copyOf(all, (int) actors),
        header.count("update"),
        critics == 0 ? null : Arrays.copyOfRange(all, (int) actors, all.length));
  }

  private static long count(JsonFields header, String name, SharingPlan plan, MlpShape shape) {
    long count = header.count(name);
    long expected = plan.networks() * parameters(shape);
    if (count != expected) {
      throw header.refused(
          name,
          "is " + count + " but " + plan.networks() + " networks of this shape have " + expected);
    }
    return count;
  }

  private static void checkFormat(JsonFields header) {
    if (!header.text("format").equals(FORMAT)) {
      throw header.refused("format", "is not " + FORMAT);
    }
    long version = header.count("version");
    if (version < 1 || version > VERSION) {
      throw header.refused(
          "version", "is " + version + ", but this program reads only versions 1 to " + VERSION);
    }
  }

  private static MlpShape shape(JsonFields header) {
    int inputs = positive(header, "inputs");
    int outputs = positive(header, "outputs");
    List<Integer> hidden = Arrays.stream(header.integers("hidden")).boxed().toList();
    if (hidden.isEmpty()
        || hidden.size() > MAX_LAYERS
        || hidden.stream().anyMatch(neurons -> neurons < 1 || neurons > MOST)) {
      throw header.refused("hidden", "must hold the neurons of each hidden layer");
    }
    return new MlpShape(inputs, hidden, outputs);
  }

  private static SharingPlan plan(JsonFields header, MlpShape shape) {
    int networks = positive(header, "networks");
    int[] networkOfAgent = header.indices("networkOfAgent", networks);
    NeuronMasks masks = header.has("maskOfAgent") ? masks(header, shape) : null;
    if (masks != null && masks.maskOfAgent().length != networkOfAgent.length) {
      throw header.refused(
          "maskOfAgent",
          "names "
              + masks.maskOfAgent().length
              + " agents but networkOfAgent "
              + networkOfAgent.length);
    }
    boolean agentId = header.flag("agentIdInObservation");
    return new SharingPlan(networks, networkOfAgent, masks, agentId);
  }

  private static NeuronMasks masks(JsonFields header, MlpShape shape) {
    LayerMasks actor = layerMasks(header, "actorMasks", shape);
    LayerMasks critic = layerMasks(header, "criticMasks", shape);
    int[] maskOfAgent = header.indices("maskOfAgent", Math.min(actor.count(), critic.count()));
    return new NeuronMasks(maskOfAgent, actor, critic);
  }

  private static LayerMasks layerMasks(JsonFields header, String name, MlpShape shape) {
    boolean[][][] bits = header.bits(name);
    boolean fits = bits.length > 0;
    for (boolean[][] mask : bits) {
      fits &= mask.length == shape.hidden().size();
      for (int layer = 0; layer < mask.length && fits; layer++) {
        fits = mask[layer].length == shape.hidden().get(layer);
      }
    }
    if (!fits) {
      throw header.refused(name, "does not fit the hidden layers " + shape.hidden());
    }
    return new LayerMasks(bits);
  }

  private static int positive(JsonFields header, String name) {
    long number = header.count(name);
    if (number < 1 || number > MOST) {
      throw header.refused(name, "is " + number + " but must be 1 to " + MOST);
    }
    return (int) number;
  }

  /** Like the shape's own count, but of shapes that nobody could make. */
  private static long parameters(MlpShape shape) {
    long count = 0;
    for (int layer = 0; layer < shape.layers(); layer++) {
      count += (shape.in(layer) + 1L) * shape.out(layer);
    }
    return count;
  }

  private static float[] parameters(Path file, long expected, String checksum) throws IOException {
    long length = Files.size(file);
    if (length != expected) {
      throw new BrokenFileException(
          file
              + " has "
              + length
              + " bytes but its header says "
              + expected
              + "; it was cut short or belongs to another run.");
    }
    byte[] bytes = Files.readAllBytes(file);
    if (!checksum(bytes).equals(checksum)) {
      throw new BrokenFileException(
          file + " is damaged: its checksum is not the one in its header.");
    }
    float[] parameters = floats(bytes);
    for (int i = 0; i < parameters.length; i++) {
      if (!Float.isFinite(parameters[i])) {
        throw new BrokenFileException(
            file + " holds " + parameters[i] + " as parameter " + i + ", not a number.");
      }
    }
    return parameters;
  }

  private static int criticCount(PolicySnapshot policy) {
    return policy.criticParameters() == null ? 0 : policy.criticParameters().length;
  }

  private static byte[] bytes(PolicySnapshot policy) {
    int count = policy.actorParameters().length + criticCount(policy);
    ByteBuffer bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
    FloatBuffer numbers = bytes.asFloatBuffer().put(policy.actorParameters());
    if (policy.criticParameters() != null) {
      numbers.put(policy.criticParameters());
    }
    return bytes.array();
  }

  private static float[] floats(byte[] bytes) {
    float[] values = new float[bytes.length / 4];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }

  /** CRC-32 as eight hexadecimal digits. */
  private static String checksum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }
}
