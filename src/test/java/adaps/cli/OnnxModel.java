package adaps.cli;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/** An exported network in ONNX Runtime. */
final class OnnxModel implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  OnnxModel(Path file) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    session = environment.createSession(file.toString(), options);
  }

  Map<String, String> metadata() throws OrtException {
    return session.getMetadata().getCustomMetadata();
  }

  /** One of the outputs for these input rows: {@code float[][]}, or {@code long[]} of actions. */
  Object output(String name, float[] inputs, int rows) throws OrtException {
    long[] shape = {rows, inputs.length / rows};
    try (OnnxTensor given = OnnxTensor.createTensor(environment, FloatBuffer.wrap(inputs), shape);
        Result result = session.run(Map.of("observation", given))) {
      return result.get(name).orElseThrow().getValue();
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
