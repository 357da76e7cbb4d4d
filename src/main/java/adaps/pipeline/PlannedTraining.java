package adaps.pipeline;

import adaps.a2c.A2c;
import adaps.config.ConfigException;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import adaps.sharing.Method;
import adaps.sharing.NeuronPulls;
import adaps.sharing.SharingInputs;
import adaps.sharing.SharingPlan;
import adaps.sharing.TrainingSoFar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A2C under the plan of a method, which may revise it between two updates. */
final class PlannedTraining implements TrainingSoFar, AutoCloseable {
  private final Method method;
  private final A2c a2c;
  private final ConflictWatch conflict;
  private final BiConsumer<SharingPlan, SharingPlan> revised;
  private final RunListener listener;
  private SharingPlan plan;
  private SharingInputs inputs;

  /** Null where the method does not ask for it. */
  private final MethodPulls pulls;

  /** What the method has said of the revision under way. */
  private final List<String> words = new ArrayList<>();

  /** After which update it was last told; what is computed again is not told again. */
  private long toldUpdate;

  /**
   * @param inputs what the method knows before it is {@linkplain #know told} more
   * @param plan under which the learner was made
   * @param revised hears of the plan before and of the new one, which the learner already follows
   */
  PlannedTraining(
      StageContext context,
      Method method,
      SharingInputs inputs,
      SharingPlan plan,
      A2c a2c,
      BiConsumer<SharingPlan, SharingPlan> revised) {
    this.method = method;
    this.inputs = inputs;
    this.plan = plan;
    this.a2c = a2c;
    conflict = new ConflictWatch(context, inputs.clusterOfAgent(), a2c);
    this.revised = revised;
    conflict.begin(plan);
    listener = context.listener();
    long every = method.pullsEvery(inputs, a2c.stepsPerUpdate());
    pulls = every == 0 ? null : new MethodPulls(context, a2c, plan, every);
    if (pulls != null) {
      a2c.show(pulls);
    }
  }

  /** What the method looks at from now on; before the first update. */
  void know(SharingInputs told) {
    inputs = told;
  }

  /** The present plan. */
  SharingPlan plan() {
    return plan;
  }

  /**
   * The method's look at what the updates so far have shown, and one more. A plan is revised here
   * rather than behind an update, so that a test in between is of what was looked at until then.
   *
   * @throws adaps.a2c.NotFiniteException if the numbers ran away
   * @throws ConfigException if the method revises what must stay
   */
  void update() {
    if (updates() > 0) {
      revise();
    }
    a2c.update();
  }

  private void revise() {
    words.clear();
    SharingPlan next = method.revise(plan, this);
    if (next != plan) {
      check(next);
      follow(next);
    }
    if (!words.isEmpty() && updates() > toldUpdate) {
      toldUpdate = updates();
      listener.accept(
          new RunEvent.PlanRevised(
              a2c.envSteps(), String.join("; ", words), a2c.trainableParameters()));
    }
  }

  /**
   * Goes to where the same experiment stood.
   *
   * @throws IOException if the learner or its environments do not come back to it
   */
  void restore(TrainingState state) throws IOException {
    if (state.plan() != plan) {
      follow(state.plan());
    }
    a2c.restore(state.a2c());
    try {
      conflict.restore(state.pulls());
      if (pulls != null) {
        pulls.restore(state.methodPulls());
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void follow(SharingPlan next) {
    SharingPlan before = plan;
    a2c.revise(next);
    plan = next;
    conflict.begin(next);
    if (pulls != null) {
      pulls.follow(next);
    }
    revised.accept(before, next);
  }

  /** Who pulls against whom. */
  ConflictWatch conflict() {
    return conflict;
  }

  private void check(SharingPlan next) {
    same("networks", plan.networks(), next.networks());
    same("agents", plan.agents(), next.agents());
    same("inputs of a network", plan.inputs(0), next.inputs(0));
    if (plan.masks() != null && next.masks() == null) {
      throw refused("no masks, but had some; give every agent a mask of all ones instead.");
    }
  }

  private void same(String what, int before, int after) {
    if (before != after) {
      throw refused(after + " " + what + ", but their number, " + before + ", must stay.");
    }
  }

  private ConfigException refused(String what) {
    return new ConfigException(
        "method", "After update " + updates() + " the plan of " + method.label() + " has " + what);
  }

  @Override
  public SharingInputs inputs() {
    return inputs;
  }

  @Override
  public long updates() {
    return a2c.updates();
  }

  @Override
  public MlpShape actorShape() {
    return a2c.networks().actor().shape();
  }

  @Override
  public float[] actorParameters() {
    return parameters(a2c.networks().actor());
  }

  @Override
  public float[] criticParameters() {
    return parameters(a2c.networks().critic());
  }

  @Override
  public int stepsPerUpdate() {
    return a2c.stepsPerUpdate();
  }

  @Override
  public NeuronPulls pulls(int layer) {
    return asked().of(layer);
  }

  @Override
  public void forgetPulls() {
    asked().forget();
  }

  private MethodPulls asked() {
    if (pulls == null) {
      throw new IllegalStateException("a method that wants pulls must say how often");
    }
    return pulls;
  }

  /** The sums of pulls; no numbers where the method does not ask for them. */
  float[] pullsSoFar() {
    return pulls == null ? new float[0] : pulls.state();
  }

  @Override
  public void tell(String what) {
    words.add(what);
  }

  private static float[] parameters(MlpBank bank) {
    float[] parameters = new float[bank.parameterCount()];
    bank.readParameters(parameters);
    return parameters;
  }

  @Override
  public void close() {
    conflict.close();
    if (pulls != null) {
      pulls.close();
    }
  }
}
