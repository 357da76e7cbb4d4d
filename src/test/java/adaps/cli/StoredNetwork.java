package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.nets.Categorical;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import adaps.pipeline.PolicySnapshot;
import adaps.sharing.SharingPlan;
import java.nio.file.Path;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What one agent's networks give, as training computes it, against what plain DL4J gives. */
final class StoredNetwork {
  private StoredNetwork() {}

  /** Action probabilities, [row][action]. */
  static float[][] probabilities(PolicySnapshot policy, int agent, float[] inputs) {
    SharingPlan plan = policy.plan();
    LayerMasks masks = plan.masks() == null ? null : plan.masks().actor();
    float[][] logits =
        outputs(policy.actorShape(), policy.actorParameters(), masks, plan, agent, inputs);
    for (float[] row : logits) {
      Categorical.softmax(row.clone(), 0, row.length, row, 0);
    }
    return logits;
  }

  /** Values, [row][1]. */
  static float[][] values(PolicySnapshot policy, int agent, float[] inputs) {
    SharingPlan plan = policy.plan();
    LayerMasks masks = plan.masks() == null ? null : plan.masks().critic();
    return outputs(policy.criticShape(), policy.criticParameters(), masks, plan, agent, inputs);
  }

  private static float[][] outputs(
      MlpShape shape,
      float[] parameters,
      LayerMasks masks,
      SharingPlan plan,
      int agent,
      float[] inputs) {
    int rows = inputs.length / shape.inputs();
    float[][] outputs = new float[rows][shape.outputs()];
    try (MlpBank bank = MlpKernels.named("vector").create(shape, plan.networks(), masks, rows)) {
      bank.writeParameters(parameters);
      bank.forward(
          inputs,
          new RowBlock[] {
            new RowBlock(plan.networkOfAgent()[agent], plan.maskOfAgent(agent), 0, rows)
          });
      for (int row = 0; row < rows; row++) {
        System.arraycopy(
            bank.outputs(), row * bank.outputStride(), outputs[row], 0, shape.outputs());
      }
    }
    return outputs;
  }

  /** Restores the file as any DL4J program does and compares to 1e-5. */
  static void assertPlainDl4jGives(float[][] expected, Path file, float[] inputs) throws Exception {
    MultiLayerNetwork restored = ModelSerializer.restoreMultiLayerNetwork(file.toFile());
    int rows = expected.length;
    INDArray output =
        restored.output(Nd4j.createFromArray(inputs).reshape(rows, inputs.length / rows));
    assertArrayEquals(new long[] {rows, expected[0].length}, output.shape());
    for (int row = 0; row < rows; row++) {
      float[] given = output.getRow(row).toFloatVector();
      for (int i = 0; i < given.length; i++) {
        float tolerance = 1e-5f * Math.max(1, Math.abs(expected[row][i]));
        assertEquals(expected[row][i], given[i], tolerance);
      }
    }
  }
}
