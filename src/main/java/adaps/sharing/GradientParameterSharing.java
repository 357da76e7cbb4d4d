package adaps.sharing;

import adaps.config.Parameter;
import adaps.config.RecordParameters;
import adaps.nets.LayerMasks;
import adaps.random.RandomStreams;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * GradPS (Qin et al., ICML 2025): one network for all at first; neurons at which the agents'
 * gradients cancel are split into copies, which agents share by how their gradients conflict, and
 * copies that are pulled the same way again become one. Copies are neurons that the masks of the
 * other agents leave out, see {@link NeuronCopies}.
 */
public final class GradientParameterSharing implements Method {
  /** A period's parts; efficiency is a mean over them, as in GradPS' code. */
  private static final int PARTS = 10;

  /** Rollouts of a period whose gradients are summed: each costs as much as learning from it. */
  private static final int ROLLOUTS = 200;

  private static final RecordParameters<Settings> PARAMETERS =
      RecordParameters.of(Settings.class, "GradPS");

  /** What can be set of it alone. */
  public record Settings(
      @Parameter(
              label = "Clones",
              value = "2",
              min = 2,
              max = 16,
              help = "Copies that a futile neuron is split into, each for a share of the agents.")
          int clones,
      @Parameter(
              label = "Look every",
              value = "100000",
              min = 1,
              max = 1e12,
              unit = "environment steps",
              help =
                  "Training steps between two looks at the neurons; published are 2,000 episodes,"
                      + " which are 100,000 steps where an episode has 50.")
          long lookEvery,
      @Parameter(
              label = "Futile below",
              value = "0.5",
              min = 0,
              max = 1,
              help =
                  "A neuron is split whose gradient efficiency is below this share of its layer's"
                      + " mean.")
          double futileBelow,
      @Parameter(
              label = "Merge from",
              value = "0.9",
              min = 0,
              max = 1,
              help =
                  "Copies are made one neuron again when the gradient efficiency between them is at"
                      + " least this.")
          double mergeFrom,
      @Parameter(
              label = "Split layers",
              value = "first",
              choices = {"first", "all"},
              help = "Which hidden layers' neurons are split: the first, as published, or all.")
          String splitLayers) {}

  @Override
  public String name() {
    return "gradps";
  }

  @Override
  public String label() {
    return "GradPS";
  }

  @Override
  public String sentence() {
    return "One network, whose neurons are split where agents pull apart.";
  }

  @Override
  public boolean leavesOutNeurons() {
    return true;
  }

  @Override
  public RecordParameters<?> parameters() {
    return PARAMETERS;
  }

  @Override
  public SharingPlan plan(SharingInputs inputs) {
    NeuronCopies copies = copies(inputs);
    boolean[][][] bits = new boolean[inputs.agents()][inputs.hidden().size()][];
    for (boolean[][] mask : bits) {
      for (int layer = 0; layer < mask.length; layer++) {
        int room = copies.room().get(layer);
        mask[layer] = new boolean[copies.places().get(layer)];
        for (int place = 0; place < mask[layer].length; place += room) {
          mask[layer][place] = true;
        }
      }
    }
    LayerMasks first = new LayerMasks(bits);
    int[] maskOfAgent = IntStream.range(0, inputs.agents()).toArray();
    return new SharingPlan(
        1, new int[inputs.agents()], new NeuronMasks(maskOfAgent, first, first), false);
  }

  private static NeuronCopies copies(SharingInputs inputs) {
    Settings settings = PARAMETERS.read(inputs.settings());
    int room = Math.min(settings.clones(), inputs.agents());
    boolean all = settings.splitLayers().equals("all");
    List<Integer> rooms =
        IntStream.range(0, inputs.hidden().size())
            .mapToObj(layer -> all || layer == 0 ? room : 1)
            .toList();
    return new NeuronCopies(inputs.hidden(), rooms);
  }

  /** Neurons of a network's layers with room for copies. */
  static int neurons(NeuronCopies copies) {
    return IntStream.range(0, copies.hidden().size())
        .filter(layer -> copies.room().get(layer) > 1)
        .map(layer -> copies.hidden().get(layer))
        .sum();
  }

  @Override
  public SharingPlan revise(SharingPlan plan, TrainingSoFar training) {
    Settings settings = PARAMETERS.read(training.inputs().settings());
    long period = Math.max(1, settings.lookEvery() / training.stepsPerUpdate());
    long into = (training.updates() - 1) % period;
    boolean look = into == period - 1;
    boolean measure = into % Math.max(1, period / ROLLOUTS) == 0;
    if (!look && !measure) {
      return plan;
    }
    NeuronCopies copies = copies(training.inputs());
    boolean both = training.inputs().masks().maskedNetworks().equals("both");
    int neurons = (both ? 2 : 1) * neurons(copies);
    int size = PulledNeurons.size(PARTS, plan.agents(), neurons);
    PulledNeurons pulled = new PulledNeurons(training.memory(size), PARTS, plan.agents(), neurons);
    if (measure) {
      add(training.neuronGradients(), (int) (into * PARTS / period), copies, both, pulled);
    }
    return look ? look(settings, copies, pulled, plan, training) : plan;
  }

  private static void add(
      double[][][] gradients, int part, NeuronCopies copies, boolean both, PulledNeurons pulled) {
    int layers = copies.hidden().size();
    for (int agent = 0; agent < gradients.length; agent++) {
      int neuron = 0;
      for (int layer = 0; layer < (both ? 2 : 1) * layers; layer++) {
        int room = copies.room().get(layer % layers);
        double[] places = gradients[agent][layer];
        for (int place = 0; room > 1 && place < places.length; place++) {
          // An agent uses one of a neuron's places; nothing pulls at the others.
          pulled.add(part, agent, neuron + place / room, places[place]);
        }
        neuron += room > 1 ? copies.hidden().get(layer % layers) : 0;
      }
    }
  }

  private static SharingPlan look(
      Settings settings,
      NeuronCopies copies,
      PulledNeurons pulled,
      SharingPlan plan,
      TrainingSoFar training) {
    RandomStreams streams = training.inputs().streams().child("gradps look " + training.updates());
    NeuronSplitting splitting = new NeuronSplitting(settings, copies, pulled, plan, streams);
    boolean both = training.inputs().masks().maskedNetworks().equals("both");
    NeuronMasks masks = splitting.masks(both);
    pulled.forget();
    if (splitting.split() + splitting.merged() == 0) {
      return plan;
    }
    pulled.count(splitting.split(), splitting.merged());
    training.tell(
        String.format(
            Locale.ROOT,
            "%d neurons split, %d merged; %d of %d have copies now (%d split and %d merged since"
                + " the run began)",
            splitting.split(),
            splitting.merged(),
            splitting.splitNow(),
            (both ? 2 : 1) * neurons(copies),
            pulled.split(),
            pulled.merged()));
    return new SharingPlan(plan.networks(), plan.networkOfAgent(), masks, false);
  }
}
