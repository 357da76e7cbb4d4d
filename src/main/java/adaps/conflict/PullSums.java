package adaps.conflict;

import adaps.a2c.RolloutGradients;
import adaps.nets.MlpKernel;
import adaps.nets.MlpShape;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which way every agent pulls at every neuron of the hidden layers, summed over the updates that it
 * was shown: the gradient of the agent's own A2C loss by the neuron's incoming weights and bias,
 * before clipping. Where an agent's mask leaves a neuron out the gradient is 0. It computes with
 * rows and networks of its own and changes nothing of the training. One thread only.
 */
public final class PullSums implements AutoCloseable {
  private final SharingPlan plan;
  private final Pullers pullers;

  /** So that a network is taken up once. */
  private final int[] agentsByNetwork;

  private final RolePulls[] roles;

  /**
   * Sums of nothing yet.
   *
   * @param kernel that trains
   * @param pullers of the plan; at least one
   * @param actor shape of each actor
   * @param critic shape of each critic
   * @param steps of a rollout
   * @param environments that are stepped together
   */
  public PullSums(
      MlpKernel kernel,
      SharingPlan plan,
      Pullers pullers,
      MlpShape actor,
      MlpShape critic,
      int steps,
      int environments) {
    this.plan = plan;
    this.pullers = pullers;
    agentsByNetwork =
        IntStream.range(0, plan.agents())
            .boxed()
            .sorted(Comparator.comparingInt(agent -> plan.networkOfAgent()[agent]))
            .mapToInt(agent -> agent)
            .toArray();
    int[] rows = {steps, environments};
    boolean masked = plan.masks() != null;
    roles =
        new RolePulls[] {
          new RolePulls(
              Role.ACTOR,
              kernel,
              actor,
              masked ? plan.masks().actor() : null,
              rows,
              pullers.count()),
          new RolePulls(
              Role.CRITIC,
              kernel,
              critic,
              masked ? plan.masks().critic() : null,
              rows,
              pullers.count())
        };
  }

  /** How many numbers one puller's gradients are. */
  public static long numbers(MlpShape actor, MlpShape critic) {
    return (long) RolePulls.numbers(actor) + RolePulls.numbers(critic);
  }

  /** Whose pulls are told apart. */
  public Pullers pullers() {
    return pullers;
  }

  /** Shape of each network of a kind. */
  public MlpShape shape(Role role) {
    return of(role).shape();
  }

  /** Adds the gradients of one more rollout. */
  public void add(RolloutGradients gradients) {
    for (RolePulls role : roles) {
      role.read(gradients);
      int opened = -1;
      for (int agent : agentsByNetwork) {
        int network = plan.networkOfAgent()[agent];
        if (network != opened) {
          role.open(network);
          opened = network;
        }
        role.add(gradients, agent, plan.maskOfAgent(agent), pullers.ofAgent()[agent]);
      }
    }
  }

  /** Lets what was added so far count less, or with 0 not at all. */
  public void fade(float factor) {
    for (RolePulls role : roles) {
      role.scale(factor);
    }
  }

  /** How much of what is pulled at the neurons of a hidden layer of a network is left. */
  public LayerEfficiency efficiency(Role role, int layer, int network) {
    return of(role).efficiency(layer, pullers.on(network));
  }

  /**
   * Who pulls how at the neurons of a hidden layer of a network, by pullers. It is lent: it holds
   * until the same layer of any network of the kind is asked for.
   */
  public PullGram gram(Role role, int layer, int network) {
    return of(role).gram(layer, pullers.on(network));
  }

  /**
   * A puller's pulls at the hidden layers of a network of this kind: flat, in the order of {@link
   * adaps.nets.MlpBank}. The array in use, not a copy.
   */
  public float[] pull(Role role, int puller) {
    return of(role).sums[puller];
  }

  /** Where the pulls at a hidden layer begin in {@link #pull}, [inputs and bias × neurons]. */
  public int first(Role role, int layer) {
    return of(role).first(layer);
  }

  private RolePulls of(Role role) {
    return roles[role.ordinal()];
  }

  /** A copy of all sums: the actors', puller by puller, then the critics'. */
  public float[] state() {
    int length = 0;
    for (RolePulls role : roles) {
      length += Arrays.stream(role.sums).mapToInt(sum -> sum.length).sum();
    }
    float[] state = new float[length];
    int at = 0;
    for (RolePulls role : roles) {
      for (float[] sum : role.sums) {
        System.arraycopy(sum, 0, state, at, sum.length);
        at += sum.length;
      }
    }
    return state;
  }

  /**
   * Goes back to a {@link #state}.
   *
   * @throws IllegalArgumentException if it is of other networks or other pullers
   */
  public void restore(float[] state) {
    if (state.length != pullers.count() * numbers(shape(Role.ACTOR), shape(Role.CRITIC))) {
      throw new IllegalArgumentException(
          "the saved pulls are " + state.length + " numbers, which do not fit these networks");
    }
    int at = 0;
    for (RolePulls role : roles) {
      for (float[] sum : role.sums) {
        System.arraycopy(state, at, sum, 0, sum.length);
        at += sum.length;
      }
    }
  }

  @Override
  public void close() {
    for (RolePulls role : roles) {
      role.close();
    }
  }
}
