package adaps.report;

import adaps.a2c.PolicyActor;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentBatch.Ending;
import adaps.env.EnvironmentKinds;
import adaps.env.WorldFrame;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.pipeline.PolicySnapshot;
import adaps.random.RandomStreams;
import adaps.runs.StoredRun;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The first test episode of a stored policy, played step by step.
 *
 * @param frames the world at its beginning and after every step
 * @param returns summed over agents so far
 */
record EpisodeByHand(List<WorldFrame> frames, List<Double> returns) {

  static EpisodeByHand of(StoredRun run, boolean greedy, long seed) {
    RandomStreams streams = new RandomStreams(seed).child("evaluation").child("test 0");
    EnvironmentBatch world =
        new EnvironmentBatch(
            EnvironmentKinds.environments(run.config().scenario(), run.config().run().seed()),
            1,
            environment -> streams.stream("environment", environment));
    UniformRandomProvider random = streams.stream("actions");
    EpisodeByHand episode = new EpisodeByHand(new ArrayList<>(), new ArrayList<>());
    PolicySnapshot policy = run.policy();
    try (MlpBank bank =
        MlpKernels.named(run.config().run().kernel())
            .create(policy.actorShape(), 1, null, PolicyActor.rows(policy.plan(), 1))) {
      bank.writeParameters(policy.actorParameters());
      PolicyActor actor = new PolicyActor(world, policy.plan(), bank);
      int[] actions = new int[world.spec().agents()];
      episode.note(world);
      Ending ending = Ending.NONE;
      while (ending == Ending.NONE) {
        actor.look();
        actor.choose(0, greedy, random, actions);
        ending = world.step(0, actions);
        episode.note(world);
      }
    }
    return episode;
  }

  private void note(EnvironmentBatch world) {
    frames.add(world.frame(0));
    returns.add(world.episodeReturn(0));
  }
}
