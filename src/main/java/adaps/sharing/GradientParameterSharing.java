package adaps.sharing;

import adaps.config.Parameter;
import adaps.config.RecordParameters;
import adaps.nets.LayerMasks;
import adaps.words.Quantity;
import java.util.List;
import java.util.stream.IntStream;

/**
 * GradPS (Qin et al., ICML 2025): one network for all at first; neurons at which the agents'
 * gradients cancel are split into copies, which agents share by how their gradients conflict, and
 * copies that are pulled the same way again become one. Copies are neurons that the masks of the
 * other agents leave out, see {@link NeuronCopies}.
 */
public final class GradientParameterSharing implements Method {
  /** Rollouts from look to look whose gradients are summed: each costs as much as an update. */
  private static final int ROLLOUTS = 200;

  private static final RecordParameters<Settings> PARAMETERS =
      RecordParameters.of(Settings.class, "GradPS");

  /** What can be set of it alone. */
  public record Settings(
      @Parameter(
              label = "Clones",
              value = "2",
              min = 2,
              max = 8,
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
    return SharingPlan.masked(first, first);
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

  @Override
  public long pullsEvery(SharingInputs inputs, int stepsPerUpdate) {
    return Math.max(1, period(PARAMETERS.read(inputs.settings()), stepsPerUpdate) / ROLLOUTS);
  }

  /** Updates from look to look. */
  private static long period(Settings settings, int stepsPerUpdate) {
    return Math.max(1, settings.lookEvery() / stepsPerUpdate);
  }

  @Override
  public SharingPlan revise(SharingPlan plan, TrainingSoFar training) {
    SharingInputs inputs = training.inputs();
    Settings settings = PARAMETERS.read(inputs.settings());
    if (training.updates() % period(settings, training.stepsPerUpdate()) > 0) {
      return plan;
    }
    NeuronCopies copies = copies(inputs);
    NeuronSplitting splitting =
        new NeuronSplitting(
            settings,
            copies,
            plan,
            training::pulls,
            inputs.streams().child("gradps after update " + training.updates()));
    boolean both = inputs.masks().maskedNetworks().equals("both");
    NeuronMasks masks = splitting.masks(both);
    training.forgetPulls();
    if (splitting.split() + splitting.merged() == 0) {
      return plan;
    }
    training.tell(words(splitting, (both ? 2 : 1) * neurons(copies)));
    return new SharingPlan(plan.networks(), plan.networkOfAgent(), masks, false);
  }

  private static String words(NeuronSplitting splitting, int neurons) {
    return Quantity.of(splitting.split(), "neuron")
        + " split, "
        + splitting.merged()
        + " merged; "
        + splitting.splitNow()
        + " of "
        + neurons
        + " have copies now";
  }

  /** Neurons of a network's layers with room for copies. */
  private static int neurons(NeuronCopies copies) {
    return IntStream.range(0, copies.hidden().size())
        .filter(layer -> copies.room().get(layer) > 1)
        .map(layer -> copies.hidden().get(layer))
        .sum();
  }
}
