package adaps.studio.world;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.PolicySnapshot;
import adaps.random.RandomStreams;
import adaps.runs.StoredRun;
import adaps.sharing.Methods;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The policy that a stored run ended with.
 *
 * @param folder name of the run's folder
 * @param config what was run
 * @param snapshot the policy
 */
public record StoredPolicy(String folder, ExperimentConfig config, PolicySnapshot snapshot) {

  /**
   * Reads a run folder; takes its time.
   *
   * @throws ConfigException if it is no run folder or holds no policy
   */
  public static StoredPolicy read(Path path) {
    StoredRun run = StoredRun.read(path);
    return new StoredPolicy(
        String.valueOf(path.toAbsolutePath().normalize().getFileName()),
        run.config(),
        run.policy());
  }

  /** What a drawing calls it. */
  String words() {
    return "stored " + name();
  }

  /** What was run, in few words. */
  String name() {
    return Methods.named(config.run().method()).label() + " \u00b7 seed " + config.run().seed();
  }

  /**
   * Checks that it can act in a world and means there what it meant in training: permutations and
   * levels that are drawn once per experiment must be the same.
   *
   * @param seed with which the world draws them
   * @throws ConfigException if it cannot; the sentence names both numbers
   */
  void check(EnvironmentSpec world, Scenario scenario, long seed) {
    check("agents", snapshot.plan().agents(), world.agents());
    check(
        "inputs", snapshot.actorShape().inputs(), snapshot.plan().inputs(world.observationSize()));
    check("actions", snapshot.actorShape().outputs(), world.actions());
    long own = config.run().seed();
    if (own != seed && !Arrays.deepEquals(firstSight(scenario, own), firstSight(scenario, seed))) {
      throw new ConfigException(
          "run",
          "The policy of "
              + folder
              + " was trained with seed "
              + own
              + ", with which agents of this scenario see otherwise than with seed "
              + seed
              + " of the world on show; set up seed "
              + own
              + " first.");
    }
  }

  /** Whether it can act in a world. */
  boolean fits(EnvironmentSpec world, Scenario scenario, long seed) {
    try {
      check(world, scenario, seed);
      return true;
    } catch (ConfigException e) {
      return false;
    }
  }

  /** What the agents see first, [agent][observation], where only the experiment's seed differs. */
  private static float[][] firstSight(Scenario scenario, long seed) {
    Environment environment = EnvironmentKinds.environments(scenario, seed).get();
    environment.reset(new RandomStreams(0).stream("first sight"));
    float[][] seen = new float[environment.spec().agents()][environment.spec().observationSize()];
    for (int agent = 0; agent < seen.length; agent++) {
      environment.observe(agent, seen[agent], 0);
    }
    return seen;
  }

  private void check(String what, int ofPolicy, int ofWorld) {
    if (ofPolicy != ofWorld) {
      throw new ConfigException(
          "run",
          "The policy of "
              + folder
              + " is made for "
              + ofPolicy
              + " "
              + what
              + " but the world on show has "
              + ofWorld
              + "; choose a run of this scenario, or set up "
              + config.scenario().name()
              + " first.");
    }
  }
}
