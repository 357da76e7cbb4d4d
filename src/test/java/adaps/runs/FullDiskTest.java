package adaps.runs;

import adaps.TestSeed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few disks that are full at a random write; the fault campaign tries hundreds. */
class FullDiskTest {
  private static final int TRIALS = 4;

  @TempDir Path folder;

  @Test
  void whatARunHasWrittenOnAFullDiskGoesOnElsewhere() throws Exception {
    FullDisk disk = new FullDisk(folder, TestSeed.stream("full disks"));
    for (int trial = 0; trial < TRIALS; trial++) {
      disk.run();
      disk.resume();
    }
  }

  @Test
  void aReportIsWholeOrNotThere() throws Exception {
    FullDisk disk = new FullDisk(folder, TestSeed.stream("full disks of reports"));
    for (int trial = 0; trial < TRIALS; trial++) {
      disk.report();
    }
  }
}
