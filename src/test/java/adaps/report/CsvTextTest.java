package adaps.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTextTest {
  @Test
  void namesAreInSnakeCaseAndRowsEndAsOnUnix() {
    assertEquals(
        "run,final_return,env_steps\n" + "a,-0.5,100\n" + "\"b, c\",2.0,200\n",
        CsvText.of(List.of(row("a", -0.5, 100L), row("b, c", 2.0, 200L))));
  }

  @Test
  void whatIsNoNumberIsEmptyAndWhatIsEndlessIsNamed() {
    assertEquals(
        "run,final_return,env_steps\n" + "a,,1\n" + "b,inf,2\n" + "c,-inf,3\n",
        CsvText.of(
            List.of(
                row("a", Double.NaN, 1L),
                row("b", Double.POSITIVE_INFINITY, 2L),
                row("c", Double.NEGATIVE_INFINITY, 3L))));
  }

  private static Map<String, Object> row(String run, double finalReturn, long envSteps) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("run", run);
    row.put("finalReturn", finalReturn);
    row.put("envSteps", envSteps);
    return row;
  }
}
