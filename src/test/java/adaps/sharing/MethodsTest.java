package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.OwnMethods;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.MaskConfig;
import adaps.config.Scenario;
import adaps.random.RandomStreams;
import example.Crews;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodsTest {
  private static final List<String> OURS =
      List.of("adaps", "seps", "nops", "fups", "fups+id", "snp-ps", "gradps");
  private static final int[] CLUSTERS = {0, 1, 1, 2};
  private static final MaskConfig MASKS =
      ExperimentConfig.of(new Scenario("x", "", "spread", "", Map.of())).masks();
  private final NeuronMasks mapped =
      MaskMapping.map(
              new double[][] {{0, 1}, {1, 0}, {3, 3}},
              CLUSTERS,
              List.of(64, 64),
              MASKS,
              new RandomStreams(0),
              () -> false)
          .masks();

  private SharingPlan plan(String method) {
    return Methods.named(method)
        .plan(
            new SharingInputs(
                4, List.of(64, 64), CLUSTERS, mapped, MASKS, Map.of(), new RandomStreams(0)));
  }

  /** The table of the methods, as the README has it. */
  @ParameterizedTest
  @CsvSource({
    "adaps,   AdaPS,   1, 0000, true,  false, true,  true",
    "seps,    SePS,    3, 0112, false, false, true,  false",
    "nops,    NoPS,    4, 0123, false, false, false, false",
    "fups,    FuPS,    1, 0000, false, false, false, false",
    "fups+id, FuPS+id, 1, 0000, false, true,  false, false",
    "snp-ps,  SNP-PS,  1, 0000, true,  false, false, false",
    "gradps,  GradPS,  1, 0000, true,  false, false, false"
  })
  void aMethodIsNetworksMasksAndNumbersAsThePaperSays(
      String name,
      String label,
      int networks,
      String networkOfAgent,
      boolean masked,
      boolean numbered,
      boolean clusters,
      boolean mapped) {
    Method method = Methods.named(name);
    assertEquals(label, method.label());
    assertEquals(clusters, method.usesClusters());
    assertEquals(mapped, method.mapsMasks());
    SharingPlan plan = plan(name);
    assertEquals(networks, plan.networks());
    assertArrayEquals(
        networkOfAgent.chars().map(digit -> digit - '0').toArray(), plan.networkOfAgent());
    assertEquals(masked, plan.masks() != null);
    assertEquals(numbered, plan.agentIdInObservation());
    assertEquals(numbered ? 14 : 10, plan.inputs(10));
    assertEquals(4, plan.agents());
    assertEquals(numbered, method.sentence().contains("number"), method.sentence());
  }

  @Test
  void sevenMethodsAreListedOursFirstEachWithASentenceOfItsOwn() {
    assertEquals(OURS, Methods.all().stream().map(Method::name).toList());
    assertEquals(7, Methods.all().stream().map(Method::sentence).distinct().count());
    Methods.all().forEach(m -> assertTrue(m.sentence().endsWith("."), m.name()));
  }

  /** What is found first depends on the class path, and colours of curves on this order. */
  @Test
  void oursStayFirstWhereAForeignJarIsFoundBeforeThem(@TempDir Path folder) throws Exception {
    try (OwnMethods foreign = OwnMethods.first(folder, Crews.class)) {
      List<String> found =
          ServiceLoader.load(Method.class).stream().map(each -> each.type().getName()).toList();
      assertEquals(Crews.class.getName(), found.get(0), "found first");
      assertEquals(
          Stream.concat(OURS.stream(), Stream.of(new Crews().name())).toList(),
          Methods.all().stream().map(Method::name).toList());
    }
  }

  @Test
  void anAgentOfAdapsHasTheMaskOfItsClusterAndOneWithoutMasksTheFirst() {
    assertSame(mapped, plan("adaps").masks());
    for (int agent = 0; agent < 4; agent++) {
      assertEquals(CLUSTERS[agent], plan("adaps").maskOfAgent(agent));
      assertEquals(agent, plan("snp-ps").maskOfAgent(agent));
      assertEquals(0, plan("fups").maskOfAgent(agent));
    }
  }

  @Test
  void anUnknownMethodIsRefusedWithTheNearestName() {
    ConfigException refused = assertThrows(ConfigException.class, () -> Methods.named("adapts"));
    assertTrue(refused.getMessage().contains("'adaps'"), refused.getMessage());
  }

  /** Whoever crosses parameters with methods asks this, or it trains the same run twice. */
  @ParameterizedTest
  @CsvSource({
    "keepProbability, snp-ps",
    "clones,          gradps",
    "lambda,          adaps",
    "maskedNetworks,  adaps snp-ps gradps",
    "clusters,        adaps seps",
    "learningRate,    adaps seps nops fups fups+id snp-ps gradps"
  })
  void aParameterIsReadByTheMethodsThatHaveAUseForIt(String key, String methods) {
    assertEquals(
        Set.of(methods.split(" ")),
        Methods.all().stream()
            .filter(method -> Methods.reads(method, key))
            .map(Method::name)
            .collect(Collectors.toSet()));
  }
}
