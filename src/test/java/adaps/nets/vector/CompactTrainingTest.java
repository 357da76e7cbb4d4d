package adaps.nets.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.EveryMethod;
import adaps.a2c.A2c;
import adaps.a2c.A2cState;
import adaps.a2c.Evaluator;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpKernel;
import adaps.pipeline.SharingPlans;
import adaps.random.RandomStreams;
import adaps.sharing.MaskMapping;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method trains and tests to the same bytes, whether masked neurons are left out or not. */
class CompactTrainingTest {
  private static final int UPDATES = 12;
  private static final int LATENT = 10;

  /** Everything that a run goes on with, and what a test in its middle and at its end returned. */
  record Trained(byte[] state, double[] halfWay, double[] atLast) {}

  static Stream<Arguments> onSpread() {
    return EveryMethod.names().stream().map(m -> Arguments.of("spread-5-5-5", m, 1, "both"));
  }

  @ParameterizedTest
  @MethodSource("onSpread")
  @CsvSource({
    "spread-5-5-5, snp-ps, 2, actor",
    "spread-5-5-5, gradps, 2, actor",
    "spread-5-5-5, adaps, 3, both",
    "spread-5-5-5, adaps, 1, actor",
    "warehouse-2color-tiny-4ag, snp-ps, 1, both",
    "warehouse-2color-tiny-4ag, adaps, 1, both",
    "foraging-8x8-4p-4f, snp-ps, 1, both",
    "foraging-8x8-4p-4f, gradps, 1, both",
    "foraging-8x8-4p-4f, adaps, 1, both"
  })
  void trainingGivesTheSameBytes(String scenario, String method, int workers, String maskedNetworks)
      throws IOException {
    ExperimentConfig config =
        ExperimentConfig.of(
            Scenarios.load(scenario),
            Map.of(
                "method", method,
                "maskedNetworks", maskedNetworks,
                "workers", workers,
                "learningRate", 0.01,
                "testEpisodes", 2));
    Trained whole = train(config, new VectorKernel(Packing.NEVER));
    Trained compact = train(config, new VectorKernel(Packing.ALWAYS));
    assertArrayEquals(whole.state, compact.state);
    assertArrayEquals(whole.halfWay, compact.halfWay);
    assertArrayEquals(whole.atLast, compact.atLast);
  }

  static Trained train(ExperimentConfig config, MlpKernel kernel) throws IOException {
    RandomStreams streams = new RandomStreams(config.run().seed());
    Supplier<Environment> environments =
        EnvironmentKinds.environments(config.scenario(), config.run().seed());
    EnvironmentBatch batch =
        new EnvironmentBatch(
            environments,
            config.a2c().environments(),
            copy -> streams.stream("training environment", copy));
    SharingPlan plan = plan(config, batch.spec(), streams);
    int workers = config.run().workers();
    try (A2c a2c = new A2c(kernel, plan, batch, config.a2c(), streams, workers);
        Evaluator evaluator =
            new Evaluator(
                environments,
                plan,
                a2c.networks().actor(),
                config.evaluation(),
                streams,
                a2c.workers())) {
      a2c.initialise(() -> false);
      for (int update = 0; update < UPDATES / 2; update++) {
        a2c.update();
      }
      double[] halfWay = evaluator.test(1).returns();
      for (int update = 0; update < UPDATES / 2; update++) {
        a2c.update();
      }
      return new Trained(bytes(a2c.state()), halfWay, evaluator.test(2).returns());
    }
  }

  private static SharingPlan plan(
      ExperimentConfig config, EnvironmentSpec spec, RandomStreams streams) {
    Method method = Methods.named(config.run().method());
    int[] types = spec.agentTypes().stream().mapToInt(Integer::intValue).toArray();
    NeuronMasks masks =
        method.mapsMasks()
            ? MaskMapping.map(
                    centres(spec.types()),
                    types,
                    config.a2c().hidden(),
                    config.masks(),
                    streams,
                    () -> false)
                .masks()
            : null;
    SharingPlan plan = new SharingPlans(config, spec).of(types, masks);
    assertEquals(
        method.leavesOutNeurons(), plan.masks() != null && !plan.masks().actor().keepsAll());
    return plan;
  }

  private static double[][] centres(int clusters) {
    Random random = new Random(5);
    double[][] centres = new double[clusters][LATENT];
    for (double[] centre : centres) {
      for (int d = 0; d < LATENT; d++) {
        centre[d] = random.nextGaussian();
      }
    }
    return centres;
  }

  /** Without the seconds that it took. */
  private static byte[] bytes(A2cState state) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new A2cState(
            state.updates(),
            state.actor(),
            state.critic(),
            state.actionStream(),
            state.environments(),
            state.observationChecksum(),
            state.metrics(),
            state.episodeReturns(),
            new long[0])
        .write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
