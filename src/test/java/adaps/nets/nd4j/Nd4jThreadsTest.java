package adaps.nets.nd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.nets.MlpKernels;
import adaps.nets.MlpShape;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

class Nd4jThreadsTest {
  @ParameterizedTest
  @ValueSource(strings = {"nd4j", "dl4j"})
  void aKernelThatComputesWithNd4jKeepsItToOneThread(String kernel) {
    Nd4j.getEnvironment().setMaxMasterThreads(2);
    MlpKernels.named(kernel).create(new MlpShape(1, List.of(), 1), 1, null, 1).close();
    assertEquals(1, Nd4j.getEnvironment().maxMasterThreads());
  }
}
