package adaps.mutation;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves out the other cases of a test method as soon as one has failed. */
public final class FirstFailure implements ExecutionCondition {
  private static volatile boolean stopped;

  static void reset() {
    stopped = false;
  }

  static void stopHere() {
    stopped = true;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return stopped
        ? ConditionEvaluationResult.disabled("a case before has failed")
        : ConditionEvaluationResult.enabled("no case has failed");
  }
}
