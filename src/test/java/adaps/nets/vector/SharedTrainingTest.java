package adaps.nets.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Networks of every kind and size train to the same bytes, however many workers share the work:
 * fewer and more than there are networks, masks, environments or rows.
 */
class SharedTrainingTest {
  @ParameterizedTest
  @CsvSource({
    "spread-5-5-5, adaps, ALWAYS, 64-64, 8, both",
    "spread-5-5-5, adaps, NEVER, 64-64, 8, both",
    "spread-5-5-5, adaps, ALWAYS, 64-64, 8, actor",
    "spread-5-5-5, snp-ps, ALWAYS, 33-20-9, 2, both",
    "spread-5-5-5, snp-ps, NEVER, 33-20-9, 2, both",
    "spread-5-5-5, fups+id, NEVER, 130-17, 8, both",
    "spread-5-5-5, adaps, ALWAYS, 130-70, 8, both",
    "spread-5-5-5, fups, NEVER, 24, 1, both",
    "spread-5-5-5, nops, NEVER, 40-40-40, 3, both",
    "spread-5-5-5, seps, NEVER, 64-64, 1, both",
    "warehouse-2color-tiny-4ag, adaps, ALWAYS, 16-16, 1, both"
  })
  void anyNumberOfWorkersGivesTheSameBytes(
      String scenario,
      String method,
      Packing packing,
      String hidden,
      int environments,
      String maskedNetworks)
      throws IOException {
    Map<String, Object> settings = new HashMap<>();
    settings.put("method", method);
    settings.put("hidden", hidden);
    settings.put("environments", environments);
    settings.put("maskedNetworks", maskedNetworks);
    settings.put("learningRate", 0.01);
    settings.put("testEpisodes", 3);
    settings.put("workers", 1);
    ExperimentConfig config = ExperimentConfig.of(Scenarios.load(scenario), settings);
    CompactTrainingTest.Trained one = CompactTrainingTest.train(config, new VectorKernel(packing));
    for (int workers : new int[] {2, 3, 5, 16}) {
      CompactTrainingTest.Trained some =
          CompactTrainingTest.train(config.with("workers", workers), new VectorKernel(packing));
      assertArrayEquals(one.state(), some.state(), workers + " workers");
      assertArrayEquals(one.halfWay(), some.halfWay(), workers + " workers");
      assertArrayEquals(one.atLast(), some.atLast(), workers + " workers");
    }
  }
}
