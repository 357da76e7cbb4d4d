package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.cli.EventRecords.Event;
import adaps.pipeline.MetricPoint;
import adaps.runs.StoredRun;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What TensorBoard is given, parsed back by a reader of its own. */
class EventFileTest {
  @TempDir static Path folder;
  private static Path run;

  @BeforeAll
  static void train() throws Exception {
    Terminals adaps = new Terminals();
    int code =
        adaps.run(
            "train",
            "spread-5-5-5",
            "--method",
            "fups",
            "--steps",
            "1000",
            "--set",
            "testInterval=400",
            "--tensorboard",
            "--json",
            "--runs",
            folder.resolve("runs").toString());
    assertEquals(0, code, adaps.err());
    run = Path.of(new ObjectMapper().readTree(adaps.out()).get("run").asText());
  }

  /** "123456789" has the CRC-32C e3069283 (RFC 3720 and the check value of every catalogue). */
  @Test
  void theReadersChecksumIsTheOneOfTheStandard() {
    assertEquals(0xe3069283, EventRecords.crc32c("123456789".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void trainingWritesEveryPointWhileItRuns() throws Exception {
    List<MetricPoint> metrics = StoredRun.read(run).metrics();
    assertTrue(metrics.size() >= 3, "the test needs points");
    assertSame(metrics, EventRecords.read(eventFile(run)));
  }

  @Test
  void aStoredRunIsExportedIntoAFolderOfItsName() throws Exception {
    Path target = folder.resolve("board");
    Terminals adaps = new Terminals();
    int code = adaps.run("export", run.toString(), "--tensorboard", target.toString());
    assertEquals(0, code, adaps.err());
    Path exported = target.resolve(run.getFileName());
    assertTrue(adaps.out().contains(exported.toString()), adaps.out());
    assertSame(StoredRun.read(run).metrics(), EventRecords.read(eventFile(exported)));
  }

  /** TensorBoard would draw both; older programs wrote the machine's digits into the name. */
  @Test
  void anExportTakesThePlaceOfEarlierOnes() throws Exception {
    Path target = folder.resolve("board again");
    Path exported = Files.createDirectories(target.resolve(run.getFileName()));
    Files.writeString(exported.resolve("events.out.tfevents.\u0661\u0667\u0669.adaps"), "");
    Path foreign = Files.writeString(exported.resolve("events.out.tfevents.179.host"), "");
    Terminals adaps = new Terminals();
    int code = adaps.run("export", run.toString(), "--tensorboard", target.toString());
    assertEquals(0, code, adaps.err());
    Files.delete(foreign);
    try (Stream<Path> files = Files.list(exported)) {
      assertEquals(1, files.count());
    }
    assertSame(StoredRun.read(run).metrics(), EventRecords.read(eventFile(exported)));
  }

  @Test
  void aFlippedBitIsFound() throws Exception {
    byte[] bytes = Files.readAllBytes(eventFile(run));
    bytes[bytes.length / 2] ^= 4;
    Path damaged = Files.write(folder.resolve("damaged"), bytes);
    assertThrows(AssertionError.class, () -> EventRecords.read(damaged));
  }

  private static void assertSame(List<MetricPoint> metrics, List<Event> events) {
    assertEquals("brain.Event:2", events.get(0).version());
    assertEquals(metrics.size() + 1, events.size());
    for (int i = 0; i < metrics.size(); i++) {
      MetricPoint point = metrics.get(i);
      Event event = events.get(i + 1);
      assertEquals(point.envSteps(), event.step());
      assertEquals(point.seconds(), event.wallTime() - events.get(0).wallTime(), 1e-6);
      assertEquals((float) point.testMean(), event.scalars().get("test_return/mean"));
      assertEquals((float) point.test().min(), event.scalars().get("test_return/min"));
      assertEquals((float) point.test().max(), event.scalars().get("test_return/max"));
      assertEquals((float) point.diversity(), event.scalars().get("test/diversity"));
      assertEquals((float) point.update(), event.scalars().get("train/update"));
      assertMeasured(point.trainReturn(), event.scalars().get("train/return"));
      assertMeasured(point.learning().policyLoss(), event.scalars().get("train/policy_loss"));
      assertMeasured(point.learning().valueLoss(), event.scalars().get("train/value_loss"));
      assertMeasured(point.learning().entropy(), event.scalars().get("train/entropy"));
      assertMeasured(point.learning().gradientNorm(), event.scalars().get("train/gradient_norm"));
    }
  }

  /** What was not measured is left out. */
  private static void assertMeasured(double expected, Float read) {
    assertEquals(Double.isNaN(expected) ? null : (float) expected, read);
  }

  private static Path eventFile(Path where) throws Exception {
    try (Stream<Path> files = Files.list(where)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("events.out.tfevents."))
          .findFirst()
          .orElseThrow();
    }
  }
}
