package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adaps.a2c.PoisonedEnvironment.Poison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Losses, gradients and their norm, where everything before them is finite. */
class FirstNotFiniteGradientTest extends PoisonedTraining {
  @Test
  void theNeuronWhoseSquaredErrorOverflowsIsNamed() {
    make(new Poison(1, Poison.REWARD, 1, 1e20));
    assertFirst(
        "Infinity, is the squared error of the critic, network 1, layer 3, neuron 1, for agent 2"
            + " in parallel environment 2, at step 1 of 3");
  }

  @Test
  void logitsThatAreTooFarApartAreNamed() {
    make(Poison.NONE);
    actor(0, 2, 2, 0, 3e38f);
    actor(0, 2, 2, 1, -3e38f);
    assertFirst(
        "NaN, is the loss of the actor, network 1, for agent 2 in parallel environment 1, at step"
            + " 1 of 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vector", "nd4j"})
  void oneGradientOfTheCriticThatOverflowsIsNamed(String kernel) {
    make(kernel, FOR_EVER, new Poison(0, Poison.REWARD, 1, 1e10));
    critic(2, 1, 4, 1, 1e30f);
    assertFirst("-Infinity, is a gradient of the critic, network 3, layer 3, neuron 1");
  }

  @Test
  void theLayerWhoseGradientsOverflowIsNamedNotThoseBelow() {
    make(new Poison(0, Poison.REWARD, 1, 1e10));
    critic(2, 0, 3, 0, 1);
    critic(2, 1, 4, 1, 1e-35f);
    critic(2, 2, 1, 0, 1e30f);
    assertFirst("-Infinity, is a gradient of the critic, network 3, layer 2, neuron 2");
  }

  @Test
  void aGradientOfTheFirstLayerIsNamedWhereThoseAboveAreFinite() {
    make(new Poison(0, Poison.REWARD, 1, 1e10));
    critic(2, 0, 3, 0, 1e-30f);
    critic(2, 1, 0, 1, 1e15f);
    critic(2, 2, 1, 0, 1e15f);
    assertFirst("-Infinity, is a gradient of the critic, network 3, layer 1, neuron 1");
  }

  @Test
  void aGradientOfTheActorThatOverflowsIsNamed() {
    make(new Poison(2, Poison.REWARD, 1, 1e10));
    actor(1, 1, 4, 0, 1e30f);
    NotFiniteException failure = assertThrows(NotFiniteException.class, a2c::update);
    // Its sign depends on which action was taken.
    assertEquals(
        "Infinity, is a gradient of the actor, network 2, layer 3, neuron 1",
        first(failure).replaceFirst("^-", ""));
  }

  /** The vector kernel adds squares up as floats. */
  @Test
  void whereOnlyTheNormOverflowsTheLargestGradientIsNamed() {
    make(new Poison(2, Poison.REWARD, 1, 1e15));
    critic(1, 1, 4, 1, 1e6f);
    assertFirst(
        "Infinity, is the norm of the gradient, which is largest in the critic, network 2, layer"
            + " 3, neuron 1");
  }

  @Test
  void whereOnlyTheNormOverflowsTheLargestGradientIsNamedAlsoInTheActor() {
    make(new Poison(2, Poison.REWARD, 1, 1e15));
    actor(1, 1, 4, 1, 1e8f);
    NotFiniteException failure = assertThrows(NotFiniteException.class, a2c::update);
    // With two actions both have gradients of one size: the first of equals.
    assertEquals(
        "Infinity, is the norm of the gradient, which is largest in the actor, network 2, layer 3,"
            + " neuron 1",
        first(failure));
  }
}
