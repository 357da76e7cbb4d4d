package adaps.pipeline;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Sentence;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;
import adaps.sharing.MaskReport;
import adaps.sharing.MaskWarning;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingInputs;
import adaps.sharing.SharingPlan;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the five stages. It computes the same numbers whether or not it is paused, stepped,
 * watched or drawn.
 *
 * <p>Usage: make it, {@link #run} it on a thread of its own, press the buttons of {@link #control}
 * from anywhere.
 */
public final class Experiment implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Experiment.class);

  private volatile ExperimentConfig config;
  private volatile EnvironmentSpec spec;
  private final Method method;
  private final RunControl control = new RunControl();
  private final RunListener listener;
  private final StagesDone stages;

  /** Where another run of the same experiment stood, or null. */
  private final Checkpoint earlier;

  private StageContext context;
  private IdentityFindings findings;
  private MaskFindings masks;
  private volatile RunState state = RunState.PREPARING;

  /**
   * @throws ConfigException if the configuration cannot be run
   */
  public Experiment(ExperimentConfig config, List<RunListener> listeners) {
    this(config, listeners, null);
  }

  /**
   * An experiment that takes over what an earlier one found, as far as it would find the same
   * itself: with the same clustering it begins with stage 4, with another one with stage 3, with
   * other identities it begins from the start. Its numbers are the same either way.
   *
   * @throws ConfigException if the configuration cannot be run
   */
  public static Experiment from(
      IdentityFindings findings, ExperimentConfig config, List<RunListener> listeners) {
    return new Experiment(config, listeners, new Checkpoint(config, null, findings, null));
  }

  /**
   * An experiment that goes on where another one of the same configuration stood, with the numbers
   * that it would have computed. Only the length of the training may differ.
   *
   * @throws ConfigException if the configuration cannot be run
   */
  public static Experiment from(
      Checkpoint checkpoint, ExperimentConfig config, List<RunListener> listeners) {
    return new Experiment(config, listeners, checkpoint);
  }

  private Experiment(ExperimentConfig config, List<RunListener> listeners, Checkpoint earlier) {
    this.config = config;
    this.earlier = earlier;
    spec = ExperimentChecks.check(config);
    method = Methods.named(config.run().method());
    listener = new Listeners(listeners);
    stages = new StagesDone(listener);
  }

  /** What it runs; with every change that was made while it trained. */
  public ExperimentConfig config() {
    return config;
  }

  /** Shape of its environment; once it runs, with the types that its seed draws. */
  public EnvironmentSpec spec() {
    return spec;
  }

  /** Its buttons. */
  public RunControl control() {
    return control;
  }

  /** Where it stands; any thread. */
  public RunState state() {
    return state;
  }

  @Override
  public void run() {
    try {
      tell(RunState.PREPARING, "");
      prepare();
      tell(RunState.RUNNING, "");
      runUntilStopped();
    } catch (RuntimeException | Error e) {
      // Whatever broke it, an own environment too: the run must say that it has ended.
      fail(e);
    }
  }

  private void runUntilStopped() {
    try {
      runStages();
    } catch (CancellationException e) {
      end(RunState.STOPPED, null);
    }
  }

  private void fail(Throwable cause) {
    state = RunState.FAILED;
    tellInSpiteOfAll(new RunEvent.Failed(cause));
    tellInSpiteOfAll(new RunEvent.StateChanged(RunState.FAILED, Sentence.about(cause)));
  }

  /** The record may be what has failed; the others must hear of it. */
  private void tellInSpiteOfAll(RunEvent event) {
    try {
      listener.accept(event);
    } catch (RuntimeException e) {
      LOG.error("The run's record failed.", e);
    }
  }

  private void tell(RunState newState, String message) {
    state = newState;
    listener.accept(new RunEvent.StateChanged(newState, message));
  }

  private void prepare() {
    control.onWaiting(() -> tell(RunState.PAUSED, ""), () -> tell(RunState.RUNNING, ""));
    RandomStreams streams = new RandomStreams(config.run().seed());
    String kernel =
        earlier == null || earlier.kernel() == null ? config.run().kernel() : earlier.kernel();
    Supplier<Environment> environments =
        EnvironmentKinds.environments(config.scenario(), config.run().seed());
    spec = environments.get().spec();
    context =
        new StageContext(
            config, spec, environments, MlpKernels.named(kernel), streams, this::tellOfStage);
    for (Stage stage : Stage.values()) {
      listener.accept(new RunEvent.StageChanged(StageProgress.ahead(stage, method)));
    }
  }

  private void tellOfStage(RunEvent event) {
    if (event instanceof RunEvent.SettingsChanged changed) {
      config = changed.config();
    }
    listener.accept(event);
  }

  private StageWork begin(Stage stage) {
    control.stageBegins();
    StageWork work = new StageWork(stage, control, listener);
    stages.works(work);
    return work;
  }

  private void keep(TrainingState training) {
    listener.accept(
        new RunEvent.CheckpointTaken(
            new Checkpoint(config, context.kernel().name(), findings, training)));
  }

  private void runStages() {
    if (earlier != null && earlier.training() != null) {
      goOn(earlier.training());
      return;
    }
    if (method.usesClusters()) {
      identify();
    }
    SharingInputs inputs = inputs(method.mapsMasks() ? map() : null);
    SharingPlan plan = method.plan(inputs);
    if (plan.masks() != null && masks == null) {
      show(MaskStage.drawn(plan.masks(), config));
    }
    train(() -> inputs, plan, null);
  }

  /** Stages 1 to 3, or what is known of them already. */
  private void identify() {
    IdentityStages identity = new IdentityStages(context, this::begin);
    Optional<IdentityFindings> known =
        Optional.ofNullable(earlier)
            .map(Checkpoint::findings)
            .flatMap(found -> found.usableFor(config));
    known.ifPresent(stages::takeOver);
    found(known.orElseGet(identity::encode));
    if (findings.clusters() == null) {
      found(identity.cluster(findings));
    }
  }

  private void found(IdentityFindings known) {
    findings = known;
    listener.accept(new RunEvent.IdentityFound(known));
    keep(null);
  }

  /** Stage 4. */
  private NeuronMasks map() {
    MaskStage.Mapped mapped = new MaskStage(context, begin(Stage.MASK)).run(findings.clusters());
    show(mapped.findings());
    return mapped.masks();
  }

  private SharingInputs inputs(NeuronMasks mapped) {
    return new SharingPlans(config, spec)
        .inputs(findings == null ? null : findings.clusters().clusterOfAgent(), mapped);
  }

  private void show(MaskFindings found) {
    List<MaskWarning> told = masks == null ? List.of() : masks.frame().report().warnings();
    masks = found;
    listener.accept(new RunEvent.MasksKnown(found.frame()));
    for (MaskWarning warning : found.frame().report().warnings()) {
      if (!told.contains(warning)) {
        listener.accept(new RunEvent.Warned(warning.name(), warning.message()));
      }
    }
  }

  private void goOn(TrainingState training) {
    if (earlier.findings() != null) {
      stages.takeOver(earlier.findings());
      findings = earlier.findings();
      listener.accept(new RunEvent.IdentityFound(findings));
    }
    if (training.mapping() != null) {
      stages.takeOver(Stage.MASK, training.mapping());
    }
    if (training.plan().masks() != null) {
      show(MaskStage.known(training, config));
    }
    train(() -> inputs(mappedAgain()), training.plan(), training);
  }

  /** What the method was once told of masks, which a revised plan need not have any more. */
  private NeuronMasks mappedAgain() {
    return method.mapsMasks()
        ? MaskStage.map(findings.clusters(), context, control::stopped).masks()
        : null;
  }

  /**
   * @param told what the method is told; asked for when what has been trained already is safe
   * @param before where training stands already, or null at its beginning
   */
  private void train(Supplier<SharingInputs> told, SharingPlan plan, TrainingState before) {
    StageWork work = begin(Stage.TRAIN);
    LoneCluster.warn(method, plan, work);
    try (TrainingStage training =
        new TrainingStage(context, method, inputs(null), plan, masks, this::show, this::keep)) {
      if (before == null) {
        training.begin(work::stopped);
      } else {
        training.restore(before);
        work.continues(before.seconds());
      }
      end(training.run(work, told) ? RunState.FINISHED : RunState.STOPPED, training);
    }
  }

  /**
   * @param training null when the run was stopped before it
   */
  private void end(RunState how, TrainingStage training) {
    MaskReport report = masks == null ? null : masks.frame().report();
    listener.accept(
        new RunEvent.Ended(
            RunResult.of(
                how, training, findings, spec, report, stages.warnings(report), stages.seconds())));
    tell(how, "");
  }
}
