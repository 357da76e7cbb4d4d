package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MlpKernelsTest {
  @ParameterizedTest
  @ValueSource(strings = {"vector", "nd4j", "dl4j"})
  void aNameGivesTheKernelOfThatName(String name) {
    assertEquals(name, MlpKernels.named(name).name());
  }

  @Test
  void theDefaultIsTheVectorKernelWhereItsModuleIs() {
    assertEquals("vector", MlpKernels.named("auto").name());
    assertTrue(MlpKernels.named("auto").sharesWork(), "two workers may share its banks");
  }

  @Test
  void aNameFromAnotherVersionIsRefusedWithThoseThatThereAre() {
    ConfigException refused = assertThrows(ConfigException.class, () -> MlpKernels.named("tensor"));
    assertTrue(
        refused.getMessage().contains("tensor")
            && refused.getMessage().contains("[dl4j, nd4j, vector]"),
        refused.getMessage());
  }
}
