package adaps.nets.nd4j;

import org.nd4j.linalg.api.blas.params.MMulTranspose;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.executioner.OpExecutioner;
import org.nd4j.linalg.api.ops.impl.reduce.Mmul;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A matrix product C = op(A) op(B) + beta C on fixed arrays, prepared once and run many times: a
 * fresh operation for every product would cost as much as the small products themselves.
 */
final class Gemm {
  private final OpExecutioner executioner = Nd4j.getExecutioner();
  private final Mmul product;
  private final OpContext context;

  private Gemm(INDArray a, boolean aT, INDArray b, boolean bT, INDArray c, double beta) {
    MMulTranspose transpose = MMulTranspose.builder().transposeA(aT).transposeB(bT).build();
    product = new Mmul(a, b, c, 1, beta, transpose);
    context = executioner.buildContext();
    context.setInputArrays(a, b);
    context.setOutputArrays(c);
    context.setIArguments(aT ? 1 : 0, bT ? 1 : 0, 0);
    context.setTArguments(1, beta);
  }

  /** C = A B. */
  static Gemm product(INDArray a, INDArray b, INDArray c) {
    return new Gemm(a, false, b, false, c, 0);
  }

  /** C = Aᵀ B. */
  static Gemm productOfTransposed(INDArray a, INDArray b, INDArray c) {
    return new Gemm(a, true, b, false, c, 0);
  }

  /** C = A Bᵀ, or C += A Bᵀ. */
  static Gemm productWithTransposed(INDArray a, INDArray b, INDArray c, boolean accumulate) {
    return new Gemm(a, false, b, true, c, accumulate ? 1 : 0);
  }

  void run() {
    executioner.exec(product, context);
  }
}
