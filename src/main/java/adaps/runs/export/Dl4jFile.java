package adaps.runs.export;

import adaps.nets.Subnetwork;
import adaps.nets.nd4j.Nd4jThreads;
import java.io.IOException;
import java.io.OutputStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * A network as the zip that DL4J's {@code ModelSerializer} restores. A softmax follows an actor,
 * nothing a critic.
 */
final class Dl4jFile {
  private Dl4jFile() {}

  static void write(ExportedNetwork exported, OutputStream target) throws IOException {
    Nd4jThreads.useOneThread();
    Subnetwork network = exported.network();
    NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder().seed(0).list();
    int last = network.layers() - 1;
    for (int layer = 0; layer < last; layer++) {
      layers.layer(
          new DenseLayer.Builder()
              .nIn(network.weights(layer).length)
              .nOut(network.biases(layer).length)
              .activation(Activation.RELU)
              .build());
    }
    layers.layer(
        new OutputLayer.Builder(exported.critic() ? LossFunction.MSE : LossFunction.MCXENT)
            .nIn(network.weights(last).length)
            .nOut(network.outputs())
            .activation(exported.critic() ? Activation.IDENTITY : Activation.SOFTMAX)
            .build());
    MultiLayerNetwork model = new MultiLayerNetwork(layers.build());
    model.init();
    for (int layer = 0; layer < network.layers(); layer++) {
      float[][] biases = {network.biases(layer)};
      model.setParam(layer + "_W", Nd4j.createFromArray(network.weights(layer)));
      model.setParam(layer + "_b", Nd4j.createFromArray(biases));
    }
    ModelSerializer.writeModel(model, target, false);
  }
}
