package adaps.runs.export;

import adaps.nets.Subnetwork;
import adaps.runs.JsonFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.StringStringEntryProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.nd4j.shade.protobuf.ByteString;

/**
 * A network as an ONNX model, operator set 13. In goes {@code observation} [batch × inputs], of any
 * batch size; out come of an actor {@code logits} and {@code probabilities} [batch × actions] and
 * {@code action} [batch], the first of the most probable ones, of a critic {@code value} [batch ×
 * 1].
 */
final class OnnxFile {
  private static final int OPERATOR_SET = 13;

  /** The oldest format that has this operator set, for the sake of old readers. */
  private static final int FORMAT = 7;

  private static final String INPUT = "observation";
  private static final String BATCH = "batch";
  private static final String LOGITS = "logits";
  private static final String PROBABILITIES = "probabilities";
  private static final String ACTION = "action";
  private static final String VALUE = "value";

  private final ExportedNetwork exported;
  private final Subnetwork network;
  private final GraphProto.Builder graph = GraphProto.newBuilder();

  private OnnxFile(ExportedNetwork exported) {
    this.exported = exported;
    network = exported.network();
  }

  static void write(ExportedNetwork exported, OutputStream target) throws IOException {
    new OnnxFile(exported).model().writeTo(target);
  }

  private ModelProto model() {
    graph.setName(exported.critic() ? "critic" : "actor");
    graph.addInput(floats(INPUT, network.inputs()));
    addLayers();
    if (exported.critic()) {
      graph.addOutput(floats(VALUE, 1));
    } else {
      addPolicy();
    }
    ModelProto.Builder model =
        ModelProto.newBuilder()
            .setIrVersion(FORMAT)
            .setProducerName("AdaPS Studio")
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
            .setGraph(graph);
    for (Map.Entry<String, Object> entry : exported.about().entrySet()) {
      Object about = entry.getValue();
      model.addMetadataProps(
          StringStringEntryProto.newBuilder()
              .setKey(entry.getKey())
              .setValue(about instanceof String text ? text : JsonFormat.value(about)));
    }
    return model.build();
  }

  private void addLayers() {
    String below = INPUT;
    for (int layer = 0; layer < network.layers(); layer++) {
      float[][] weights = network.weights(layer);
      float[] biases = network.biases(layer);
      boolean last = layer == network.layers() - 1;
      String sum = last ? exported.critic() ? VALUE : LOGITS : "sum" + layer;
      graph.addInitializer(tensor("weights" + layer, weights, weights.length, biases.length));
      graph.addInitializer(tensor("biases" + layer, new float[][] {biases}, biases.length));
      graph.addNode(node("Gemm", sum, below, "weights" + layer, "biases" + layer));
      below = sum;
      if (!last) {
        below = "hidden" + layer;
        graph.addNode(node("Relu", below, sum));
      }
    }
  }

  private void addPolicy() {
    graph.addNode(node("Softmax", PROBABILITIES, LOGITS).addAttribute(whole("axis", 1)));
    graph.addNode(
        node("ArgMax", ACTION, LOGITS)
            .addAttribute(whole("axis", 1))
            .addAttribute(whole("keepdims", 0)));
    graph.addOutput(floats(LOGITS, network.outputs()));
    graph.addOutput(floats(PROBABILITIES, network.outputs()));
    graph.addOutput(value(ACTION, TensorProto.DataType.INT64, batch()));
  }

  private static NodeProto.Builder node(String operator, String output, String... inputs) {
    NodeProto.Builder node = NodeProto.newBuilder().setOpType(operator).setName(output);
    for (String input : inputs) {
      node.addInput(input);
    }
    return node.addOutput(output);
  }

  private static AttributeProto whole(String name, int value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  private static TensorProto tensor(String name, float[][] rows, int... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT.getNumber());
    for (int size : shape) {
      tensor.addDims(size);
    }
    int numbers = rows.length * rows[0].length;
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * numbers).order(ByteOrder.LITTLE_ENDIAN);
    FloatBuffer floats = bytes.asFloatBuffer();
    for (float[] row : rows) {
      floats.put(row);
    }
    return tensor.setRawData(ByteString.copyFrom(bytes)).build();
  }

  private static ValueInfoProto floats(String name, int columns) {
    TensorShapeProto.Builder shape = batch();
    shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(columns));
    return value(name, TensorProto.DataType.FLOAT, shape);
  }

  private static TensorShapeProto.Builder batch() {
    return TensorShapeProto.newBuilder()
        .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(BATCH));
  }

  private static ValueInfoProto value(
      String name, TensorProto.DataType type, TensorShapeProto.Builder shape) {
    TypeProto.Tensor tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape).build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
