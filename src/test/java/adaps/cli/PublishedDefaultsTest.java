package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.config.ExperimentConfig;
import adaps.config.ParameterType;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What has been published is what {@code adaps parameters} lists and what an experiment uses.
 *
 * <p>SePS: Christianos et al., ICML 2021, and the defaults of its public code. AdaPS: Li et al.,
 * ICASSP 2024. GradPS: Qin et al., ICML 2025. LBF: Papoudakis et al., NeurIPS 2021. "Measured"
 * numbers depart from a published one for the reason that stands beside them.
 */
class PublishedDefaultsTest {
  private static final String PUBLISHED =
      """
environments       8            SePS: parallel_envs
nSteps             5            SePS: n_steps
gamma              0.99         SePS: gamma
learningRate       3e-4         SePS: lr of Adam
adamEpsilon        1e-5         SePS: optim_eps
entropyWeight      0.01         SePS: entropy_coef
valueWeight        0.5          SePS: value_loss_coef
maxGradientNorm    0.5          SePS: clip_grad_norm_
hidden             64-64        SePS: architecture, actor and critic
latentSize         10           SePS: z_features, m
vaeHidden          64           SePS: HIDDEN of the VAE
beta               1e-4         SePS: kl_weight
vaeEpochs          0            measured: ten (SePS) are too few for three agents
clusterCriterion   swap-test    measured: the index of SePS, section 3.2, is wrong for small groups
vaeLearningRate    3e-3         measured with standardised transitions; SePS: 3e-4 on raw ones
vaeBatch           512          measured with standardised transitions; SePS: 128 on raw ones
reconstruction     standardised measured: raw observations drown the reward; SePS: raw
clusters           0            SePS: K is chosen unless it is given
clusterOn          mu           SePS: the encoder's mean
kmeansRestarts     10           SePS: n_init
lambda             0.2          AdaPS: lambda, everywhere
gain               4            measured: with 1 every mask is all ones
mappingHidden      64           measured together with the gain
standardiseCentres true         measured together with the gain
maskedNetworks     both         measured: one critic without masks averages the types
keepProbability    0.5          AdaPS: its baseline SNP-PS
clones             2            GradPS: its code, K
lookEvery          100000       GradPS: 2,000 episodes, here of 50 steps
futileBelow        0.5          GradPS: its code, half the layer's mean
splitLayers        first        GradPS: its code
groups             5-5-5        SePS: Blind-particle Spread v1
shuffled           false        SePS: Blind-particle Spread v1
spread.timeLimit   50           SePS: Blind-particle Spread
columnHeight       8            SePS: C-RWARE
sensorRange        1            SePS: C-RWARE
warehouse.timeLimit 500         SePS: C-RWARE
penalty            0            LBF
visibility         own          AdaPS, section 5.1
minFoodLevel       1            LBF
foraging.timeLimit 50           LBF
""";

  /** Nothing is published about these, or they change no number. */
  private static final List<String> OUR_OWN =
      List.of(
          "method, seed, steps, kernel, workers, checkpointSeconds, checkpointUpdates",
          "collectSteps, minRewarded, maxCollectSteps, maxTransitions, maxClusters, secondVae",
          "vaeMinBatches, vaeMaxBatches, vaeRewardShare",
          "mappingSeed, mergeFrom, testInterval, testEpisodes, greedyTests, conflictInterval,"
              + " changes",
          "warehouse.agents, colours, shelfRows, shelfColumns, requests",
          "rows, columns, foraging.agents, foods, sight, levels, minLevel, maxLevel",
          "maxFoodLevel, foodLevelRule, forceCooperation, observationOrder, rotatedActions");

  /** Scenarios that depart from the table, and all that they depart in. */
  private static final String DEPARTURES =
      """
      foraging-8x8-4p-4f              entropyWeight=0.003 vaeLearningRate=0.001
      foraging-8x8-4p-4f-v3           entropyWeight=0.003 vaeLearningRate=0.001
      foraging-8x8-2p-2f-coop         entropyWeight=0.003 vaeLearningRate=0.001
      foraging-8x8-2p-2f-coop-v3      entropyWeight=0.003 vaeLearningRate=0.001
      foraging-8x8-2p-2f-coop-sight2  entropyWeight=0.003 vaeLearningRate=0.001
      foraging-8x8-2p-2f-coop-sight2-v3 entropyWeight=0.003 vaeLearningRate=0.001
      foraging-6x6-3p-2f-coop         entropyWeight=0.003 vaeLearningRate=0.001
      foraging-10x10-3p-3f            entropyWeight=0.003 vaeLearningRate=0.001
      foraging-10x10-3p-3f-v3         entropyWeight=0.003 vaeLearningRate=0.001
      foraging-10x10-3p-3f-sight2     entropyWeight=0.003 vaeLearningRate=0.001
      foraging-10x10-3p-3f-sight2-v3  entropyWeight=0.003 vaeLearningRate=0.001
      foraging-10x10-6p-4f            entropyWeight=0.003 vaeLearningRate=0.001
      foraging-10x10-6p-4f-seps       entropyWeight=0.003 vaeLearningRate=0.001
      foraging-10x10-8p-5f-sight2     entropyWeight=0.003 vaeLearningRate=0.001
      foraging-12x12-8p-6f            entropyWeight=0.003 vaeLearningRate=0.001
      foraging-15x15-3p-5f            entropyWeight=0.003 vaeLearningRate=0.001
      foraging-15x15-3p-5f-v3         entropyWeight=0.003 vaeLearningRate=0.001
      foraging-15x15-4p-3f            entropyWeight=0.003 vaeLearningRate=0.001
      foraging-15x15-4p-3f-v3         entropyWeight=0.003 vaeLearningRate=0.001
      foraging-15x15-4p-5f            entropyWeight=0.003 vaeLearningRate=0.001
      foraging-15x15-4p-5f-v3         entropyWeight=0.003 vaeLearningRate=0.001
      foraging-15x15-8p-1f-coop       entropyWeight=0.003 vaeLearningRate=0.001
      spread-3-3-3-12-9               vaeHidden=128
      spread-5-5-5-shuffled           vaeHidden=128
      spread-6-6-6-6-6                vaeHidden=128
      spread-6-6-6-6-6-shuffled       vaeHidden=128
      warehouse-1color-tiny-2ag       entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-1color-tiny-4ag       entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-2color-tiny-2ag       entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-2color-tiny-4ag       entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-2color-tiny-4ag-one-order entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-2color-tiny-4ag-easy  entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-2color-tiny-4ag-hard  entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-2color-tiny-6ag       entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-2color-small-4ag      entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-2color-small-8ag      entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-2color-small-8ag-hard entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-2color-medium-8ag     entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-2color-medium-16ag    entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-2color-large-16ag     entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-3color-tiny-6ag       entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-3color-small-6ag      entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-3color-small-9ag      entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-3color-medium-15ag    entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-4color-tiny-8ag       entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-4color-small-8ag      entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-4color-medium-16ag    entropyWeight=0.003 hidden=128-128 vaeHidden=128
      warehouse-4color-large-16ag     entropyWeight=0.003 hidden=128-128 vaeHidden=128
      """;

  /** Experiments and the program's environments; those of the tests publish nothing. */
  private static final List<String> HOMES = List.of("null", "spread", "warehouse", "foraging");

  /**
   * Default of each parameter as {@code adaps parameters --json} lists it, as {@code --set} text.
   */
  private static Map<String, String> listed() throws Exception {
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run("parameters", "--json"));
    List<JsonNode> parameters = new ArrayList<>();
    for (JsonNode parameter : new ObjectMapper().readTree(adaps.out()).get("parameters")) {
      if (HOMES.contains(parameter.get("environment").asText())) {
        parameters.add(parameter);
      }
    }
    Map<String, Long> homes =
        parameters.stream()
            .collect(Collectors.groupingBy(p -> p.get("key").asText(), Collectors.counting()));
    Map<String, String> listed = new TreeMap<>();
    for (JsonNode parameter : parameters) {
      String key = parameter.get("key").asText();
      String home = parameter.get("environment").asText();
      String name = homes.get(key) > 1 ? home + "." + key : key;
      listed.put(name, text(parameter.get("default")));
    }
    return listed;
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.isNumber() ? number(value.asText()) : value.asText();
    }
    List<String> numbers = new ArrayList<>();
    value.forEach(number -> numbers.add(number.asText()));
    return String.join("-", numbers);
  }

  /** One spelling for 3e-4, 0.0003 and 3.0E-4. */
  private static String number(String text) {
    return text.matches("[-+.\\deE]*\\d[-+.\\deE]*") && !text.matches("\\d+(-\\d+)+")
        ? Double.valueOf(text).toString()
        : text;
  }

  /** Parameter, value and source of every line. */
  private static List<String[]> published() {
    return PUBLISHED.lines().map(line -> line.split(" +", 3)).toList();
  }

  @Test
  void everyPublishedDefaultIsTheOneThatAdapsParametersLists() throws Exception {
    Map<String, String> listed = listed();
    List<String> wrong = new ArrayList<>();
    for (String[] row : published()) {
      String ours = listed.get(row[0]);
      if (!number(row[1]).equals(ours)) {
        wrong.add(row[0] + " is " + ours + " but published is " + row[1] + " (" + row[2] + ")");
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyParameterIsEitherPublishedOrOurOwn() throws Exception {
    List<String> known = new ArrayList<>(published().stream().map(row -> row[0]).toList());
    OUR_OWN.forEach(line -> known.addAll(List.of(line.split(", "))));
    assertEquals(known.stream().sorted().toList(), List.copyOf(listed().keySet()));
  }

  @Test
  void anExperimentUsesWhatIsListed() throws Exception {
    Map<String, String> listed = listed();
    ExperimentConfig.of(new Scenario("plain", "", "spread", "", Map.of()))
        .values()
        .forEach((key, value) -> assertEquals(listed.get(key), used(value), key));
  }

  @Test
  void everyScenarioThatDepartsFromTheDefaultsIsNamedWithItsValues() {
    Map<String, String> departures = new TreeMap<>();
    Map<String, Object> defaults =
        ExperimentConfig.of(new Scenario("plain", "", "spread", "", Map.of())).values();
    for (Scenario scenario : Scenarios.all()) {
      String changed =
          ExperimentConfig.of(scenario).values().entrySet().stream()
              .filter(value -> !value.getValue().equals(defaults.get(value.getKey())))
              .map(value -> value.getKey() + "=" + ParameterType.text(value.getValue()))
              .collect(Collectors.joining(" "));
      if (!changed.isEmpty()) {
        departures.put(scenario.name(), changed);
      }
    }
    Map<String, String> named = new TreeMap<>();
    DEPARTURES.lines().map(line -> line.split(" +", 2)).forEach(row -> named.put(row[0], row[1]));
    assertEquals(lines(named), lines(departures));
  }

  private static String used(Object value) {
    return value instanceof Number ? number(value.toString()) : ParameterType.text(value);
  }

  /** One line for each, so that a failure shows the line that differs. */
  private static String lines(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + " " + value.getValue())
        .collect(Collectors.joining("\n"));
  }
}
