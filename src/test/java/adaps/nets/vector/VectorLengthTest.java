package adaps.nets.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A machine with shorter vectors takes other tiles; the numbers are the same to the bit. JVMs of
 * their own are told of 8 and of 4 lanes, as AVX2 and NEON have.
 */
class VectorLengthTest {
  private static final int BYTES_OF_A_LANE = 4;
  private static final Pattern SAID = Pattern.compile("lanes (\\d+) checksum (\\d+)");

  @Test
  void trainingGivesTheSameBitsOnMachinesWithShorterVectors() throws Exception {
    String checksum = Long.toString(BitsOfTraining.checksum());
    List<Process> machines = new ArrayList<>();
    for (int lanes : new int[] {8, 4}) {
      machines.add(start(lanes));
    }
    Set<Integer> lanes = new TreeSet<>(List.of(MatrixProducts.LANES));
    for (Process machine : machines) {
      String said = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher numbers = SAID.matcher(said);
      assertTrue(numbers.find(), said);
      assertEquals(checksum, numbers.group(2), "with " + numbers.group(1) + " lanes");
      lanes.add(Integer.parseInt(numbers.group(1)));
    }
    assertTrue(lanes.size() > 1, "only vectors of this machine's length were tried: " + lanes);
  }

  private static Process start(int lanes) throws IOException {
    return JavaProcess.of(
            List.of("-XX:MaxVectorSize=" + lanes * BYTES_OF_A_LANE),
            BitsOfTraining.class.getName(),
            List.of())
        .redirectErrorStream(true)
        .start();
  }
}
