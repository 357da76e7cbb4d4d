package adaps.a2c;

import static adaps.a2c.NotFiniteNumber.given;
import static adaps.a2c.NotFiniteNumber.made;

import adaps.env.EnvironmentBatch.Ending;
import adaps.env.EnvironmentSpec;
import adaps.nets.RowBlock;
import adaps.sharing.SharingPlan;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Walks through an update that failed, in the order in which it was computed, to the first number
 * that is not finite: weights, then step by step what the environments gave and the networks made
 * of it, values, returns, losses, gradients, their norm. Words count from 1, as people do.
 */
final class FirstNotFinite {
  private final ActorCritic networks;
  private final BankSearch actor;
  private final BankSearch critic;
  private final Rollout rollout;
  private final Learner learner;
  private final RowLayout layout;
  private final SharingPlan plan;
  private final EnvironmentSpec spec;
  private final int environmentCount;
  private final int steps;

  /**
   * Rows that were computed together.
   *
   * @param rowOfAgent an agent's row in environment 0
   * @param environments which of the environments
   * @param when in words
   */
  private record Region(
      RowBlock[] blocks, IntUnaryOperator rowOfAgent, IntPredicate environments, String when) {}

  private interface Row {
    /** Null where all is well. */
    NotFiniteNumber look(int row, int agent, String who);
  }

  FirstNotFinite(
      ActorCritic networks,
      Rollout rollout,
      Learner learner,
      RowLayout layout,
      SharingPlan plan,
      EnvironmentSpec spec) {
    this.networks = networks;
    this.rollout = rollout;
    this.learner = learner;
    this.layout = layout;
    this.plan = plan;
    this.spec = spec;
    actor = new BankSearch("actor", networks.actor());
    critic = new BankSearch("critic", networks.critic());
    steps = rollout.steps();
    environmentCount = layout.rolloutRows() / steps / plan.agents();
  }

  NotFiniteNumber find() {
    Stream<Supplier<NotFiniteNumber>> weights = Stream.of(actor::weight, critic::weight);
    Stream<Supplier<NotFiniteNumber>> acting =
        IntStream.range(0, steps).boxed().flatMap(this::acting);
    return Stream.of(weights, acting, learning())
        .flatMap(part -> part)
        .map(Supplier::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(this::norm);
  }

  private Stream<Supplier<NotFiniteNumber>> acting(int step) {
    Region now = step(step);
    Region last = last(step);
    return Stream.of(
        () -> everywhere(now, this::entry),
        () -> activation(actor, now),
        () -> everywhere(now, this::reward),
        () -> everywhere(last, this::entry),
        () -> activation(critic, last),
        () -> everywhere(now, this::lastValue));
  }

  private Stream<Supplier<NotFiniteNumber>> learning() {
    Region next =
        new Region(layout.next(), layout::nextRow, environment -> true, ", after step " + steps);
    return Stream.of(
        () -> everywhere(next, this::entry),
        () -> activation(critic, next),
        // Returns are summed up from the last step back.
        () -> stepwise(step -> everywhere(step(steps - 1 - step), this::nStepReturn)),
        this::values,
        () -> stepwise(step -> everywhere(step(step), this::loss)),
        critic::gradient,
        actor::gradient);
  }

  private Region step(int step) {
    return new Region(
        layout.step(step),
        agent -> layout.row(step, agent),
        environment -> true,
        ", at " + inWords(step));
  }

  private String inWords(int step) {
    return "step " + (step + 1) + " of " + steps;
  }

  /**
   * The last observations of episodes that a time limit cut off; a later one of an environment
   * wins.
   */
  private Region last(int step) {
    IntPredicate here = environment -> newestTimeLimit(environment) == step;
    RowBlock[] rows =
        IntStream.range(0, environmentCount)
            .filter(here)
            .boxed()
            .flatMap(
                environment ->
                    Stream.of(layout.last()).flatMap(block -> ofEnvironment(block, environment)))
            .toArray(RowBlock[]::new);
    return new Region(rows, layout::lastRow, here, ", at its episode's end after " + inWords(step));
  }

  /** Environments lie side by side, agent after agent. */
  private Stream<RowBlock> ofEnvironment(RowBlock block, int environment) {
    return IntStream.range(0, block.rows() / environmentCount)
        .mapToObj(
            agent ->
                new RowBlock(
                    block.network(),
                    block.mask(),
                    block.first() + agent * environmentCount + environment,
                    1));
  }

  private int newestTimeLimit(int environment) {
    int step = steps - 1;
    while (step >= 0 && rollout.nStepReturns().ending(step, environment) != Ending.TIME_LIMIT) {
      step--;
    }
    return step;
  }

  private NotFiniteNumber stepwise(IntFunction<NotFiniteNumber> search) {
    return IntStream.range(0, steps)
        .mapToObj(search)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Environment after environment, as they are stepped. */
  private NotFiniteNumber everywhere(Region region, Row row) {
    for (int environment = 0; environment < environmentCount; environment++) {
      for (int agent = 0; region.environments.test(environment) && agent < plan.agents(); agent++) {
        int place = region.rowOfAgent.applyAsInt(agent) + environment;
        NotFiniteNumber found = row.look(place, agent, who(environment, agent) + region.when);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static String who(int environment, int agent) {
    return "agent " + (agent + 1) + " in parallel environment " + (environment + 1);
  }

  private NotFiniteNumber entry(int row, int agent, String who) {
    int first = row * networks.actor().shape().inputs();
    for (int entry = 0; entry < spec.observationSize(); entry++) {
      float value = rollout.observations()[first + entry];
      if (!Float.isFinite(value)) {
        String name = spec.observationNames().get(entry);
        return given(value, "observation entry " + (entry + 1) + " (" + name + ") of " + who);
      }
    }
    return null;
  }

  private NotFiniteNumber reward(int row, int agent, String who) {
    float value = rollout.nStepReturns().rewards()[row];
    return Float.isFinite(value) ? null : given(value, "the reward of " + who);
  }

  private NotFiniteNumber activation(BankSearch bank, Region region) {
    BankSearch.Activation first = bank.activation(region.blocks);
    return first == null
        ? null
        : everywhere(
            region,
            (row, agent, who) -> {
              String neuron = bank.place(first.network(), first.layer(), first.neuron());
              String place = "the output of " + neuron + ", for " + who;
              return row == first.row() ? made(first.value(), place) : null;
            });
  }

  /** Where a later last observation lies in the place of the one that this value is of. */
  private NotFiniteNumber lastValue(int row, int agent, String who) {
    float value = rollout.nStepReturns().endValue()[row];
    String neuron = critic.outputPlace(plan.networkOfAgent()[agent], 0);
    String place = "the output of " + neuron + ", for " + who + ", the last of its episode";
    return Float.isFinite(value) ? null : made(value, place);
  }

  private NotFiniteNumber nStepReturn(int row, int agent, String who) {
    float value = rollout.returns()[row];
    return Float.isFinite(value) ? null : made(value, "the return of " + who);
  }

  private NotFiniteNumber values() {
    // Learning leaves the critics' outputs of its last piece only.
    networks.critic().forward(rollout.observations(), layout.rollout());
    return stepwise(step -> activation(critic, step(step)));
  }

  private NotFiniteNumber loss(int row, int agent, String who) {
    int network = plan.networkOfAgent()[agent];
    LossTerms terms = learner.terms(row);
    if (!Float.isFinite(terms.value())) {
      String neuron = critic.outputPlace(network, 0);
      return made(terms.value(), "the squared error of " + neuron + ", for " + who);
    }
    float ofActor = terms.policy() + terms.entropy();
    String place = "the loss of the actor, network " + (network + 1) + ", for " + who;
    return Float.isFinite(ofActor) ? null : made(ofActor, place);
  }

  /** What is left when every single number is finite. */
  private NotFiniteNumber norm() {
    BankSearch larger = critic.largestGradient() >= actor.largestGradient() ? critic : actor;
    return made(
        Double.POSITIVE_INFINITY,
        "the norm of the gradient, which is largest in " + larger.placeOfLargestGradient());
  }
}
