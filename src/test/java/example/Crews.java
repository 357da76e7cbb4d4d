package example;

import adaps.config.ConfigException;
import adaps.config.Parameter;
import adaps.config.RecordParameters;
import adaps.sharing.Method;
import adaps.sharing.SharingInputs;
import adaps.sharing.SharingPlan;
import adaps.sharing.TrainingSoFar;
import java.util.Arrays;
import org.apache.commons.rng.sampling.PermutationSampler;

/** Agents are dealt at random to a few networks, and dealt anew now and then. */
public final class Crews implements Method {
  private static final RecordParameters<Settings> PARAMETERS =
      RecordParameters.of(Settings.class, "Crews");

  /** What can be set. */
  public record Settings(
      @Parameter(label = "Crews", value = "2", min = 1, max = 1000, help = "How many networks.")
          int crews,
      @Parameter(
              label = "Dealt every",
              value = "0",
              min = 0,
              unit = "updates",
              help = "After so many updates agents change networks; 0 is never.")
          long dealtEvery) {}

  @Override
  public String name() {
    return "crews";
  }

  @Override
  public String label() {
    return "Crews";
  }

  @Override
  public String sentence() {
    return "A few networks, to which agents are dealt at random.";
  }

  @Override
  public RecordParameters<?> parameters() {
    return PARAMETERS;
  }

  @Override
  public SharingPlan plan(SharingInputs inputs) {
    int crews = PARAMETERS.read(inputs.settings()).crews();
    if (crews > inputs.agents()) {
      throw new ConfigException(
          "crews",
          "crews is " + crews + " but may be at most " + inputs.agents() + ", the agents.");
    }
    return deal(inputs, crews, 0);
  }

  @Override
  public SharingPlan revise(SharingPlan plan, TrainingSoFar training) {
    long every = PARAMETERS.read(training.inputs().settings()).dealtEvery();
    boolean due = every > 0 && training.updates() % every == 0;
    return due ? deal(training.inputs(), plan.networks(), training.updates()) : plan;
  }

  private static SharingPlan deal(SharingInputs inputs, int crews, long update) {
    int[] networkOfAgent = new int[inputs.agents()];
    Arrays.setAll(networkOfAgent, agent -> agent % crews);
    PermutationSampler.shuffle(inputs.streams().stream("crews", update), networkOfAgent);
    return new SharingPlan(crews, networkOfAgent, null, false);
  }
}
