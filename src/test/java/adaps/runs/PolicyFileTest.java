package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.BrokenFileException;
import adaps.config.ConfigException;
import adaps.nets.LayerMasks;
import adaps.nets.MlpShape;
import adaps.pipeline.BestPolicy;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunState;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTest {
  private static final MlpShape SHAPE = new MlpShape(3, List.of(2, 4), 2);

  private static final PolicyLegend LEGEND = PolicyLegend.of(Examples.config());

  @TempDir Path runs;
  private RunFolder folder;

  @BeforeEach
  void folder() {
    folder = new RunFolder(runs);
  }

  @Test
  void aMaskedPolicyReadsBackToTheBit() throws Exception {
    LayerMasks actor = masks(true);
    LayerMasks critic = masks(false);
    SharingPlan plan =
        new SharingPlan(1, new int[3], new NeuronMasks(new int[] {1, 0, 1}, actor, critic), true);
    PolicySnapshot written = new PolicySnapshot(plan, SHAPE, oddFloats(1), 1L << 40);
    PolicyFile.write(folder, written, LEGEND);
    PolicySnapshot read = PolicyFile.read(folder);
    assertSame(written, read);
    assertArrayEquals(new int[] {1, 0, 1}, read.plan().masks().maskOfAgent());
    assertArrayEquals(actor.bits(), read.plan().masks().actor().bits());
    assertArrayEquals(critic.bits(), read.plan().masks().critic().bits());
  }

  @Test
  void aPolicyOfSeveralNetworksReadsBackToTheBit() throws Exception {
    PolicySnapshot written = severalNetworks();
    PolicyFile.write(folder, written, LEGEND);
    PolicySnapshot read = PolicyFile.read(folder);
    assertSame(written, read);
    assertNull(read.plan().masks());
  }

  @Test
  void parametersAreLittleEndianFloatsAsDocumented() throws Exception {
    PolicySnapshot written = severalNetworks();
    PolicyFile.write(folder, written, LEGEND);
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(folder.policyParameters()))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (float parameter : written.actorParameters()) {
      assertEquals(Float.floatToRawIntBits(parameter), bytes.getInt());
    }
    assertTrue(!bytes.hasRemaining());
  }

  @Test
  void theWriterKeepsTheNewestPolicyOfAStoppedRun() {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    PolicySnapshot newest = severalNetworks();
    writer.accept(
        new RunEvent.PolicyChanged(new PolicySnapshot(newest.plan(), SHAPE, new float[2 * 30], 3)));
    writer.accept(new RunEvent.PolicyChanged(newest));
    writer.accept(new RunEvent.Ended(Examples.result(RunState.STOPPED)));
    writer.close();
    assertSame(newest, StoredRun.read(writer.folder().path()).policy());
  }

  @Test
  void aRunWithoutPolicyIsRefusedWithAHint() {
    RunWriter writer = RunWriter.create(runs, Examples.config());
    writer.close();
    StoredRun run = StoredRun.read(writer.folder().path());
    String message = assertThrows(ConfigException.class, run::policy).getMessage();
    assertTrue(message.contains("holds no policy"), message);
    assertTrue(message.contains("name a run that finished"), message);
  }

  @Test
  void oneFlippedBitIsNoticed() throws Exception {
    PolicyFile.write(folder, severalNetworks(), LEGEND);
    byte[] bytes = Files.readAllBytes(folder.policyParameters());
    bytes[17] ^= 4;
    Files.write(folder.policyParameters(), bytes);
    assertTrue(refusal().contains("policy.bin is damaged"), refusal());
  }

  @Test
  void aShortFileIsNamedWithBothSizes() throws Exception {
    PolicyFile.write(folder, severalNetworks(), LEGEND);
    Files.write(folder.policyParameters(), new byte[8]);
    assertTrue(refusal().contains("has 8 bytes but its header says 240"), refusal());
  }

  @Test
  void anotherVersionIsRefused() throws Exception {
    changeHeader("\"version\": 2", "\"version\": 3");
    assertTrue(refusal().contains("version is 3, but"), refusal());
  }

  /** What version 1 wrote: no critics, neither in the header nor behind the actors. */
  @Test
  void theFirstVersionIsRead() throws Exception {
    changeHeader("\"version\": 2", "\"version\": 1");
    String header = Files.readString(folder.policy());
    Files.writeString(folder.policy(), header.replaceFirst("\"criticParameters\": 0,", ""));
    PolicySnapshot read = PolicyFile.read(folder);
    assertSame(severalNetworks(), read);
    assertNull(read.criticParameters());
  }

  /** Each critic has (3+1)·2 + (2+1)·4 + (4+1)·1 = 25 parameters. */
  @Test
  void criticsReadBackBehindTheActorsAndTheBestsReturnToo() throws Exception {
    PolicySnapshot several = severalNetworks();
    float[] critics = new float[2 * 25];
    for (int i = 0; i < critics.length; i++) {
      critics[i] = 1f / (3 + i);
    }
    PolicySnapshot written =
        new PolicySnapshot(several.plan(), SHAPE, several.actorParameters(), 9, critics);
    PolicyFile.write(folder, written, LEGEND);
    PolicySnapshot read = PolicyFile.read(folder);
    assertSame(written, read);
    assertArrayEquals(critics, read.criticParameters());
    assertEquals(4 * (60 + 50), Files.size(folder.policyParameters()));
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(folder.policyParameters()))
            .order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(critics[0], bytes.getFloat(4 * 60));

    PolicyFile.writeBest(folder, new BestPolicy(written, -0.1), LEGEND);
    BestPolicy best = PolicyFile.readBest(folder);
    assertEquals(-0.1, best.testMean());
    assertArrayEquals(critics, best.policy().criticParameters());
  }

  @Test
  void criticsThatDoNotFitAreRefused() throws Exception {
    changeHeader("\"criticParameters\": 0", "\"criticParameters\": 7");
    assertTrue(
        refusal().contains("criticParameters is 7 but 2 networks of this shape have 50"),
        refusal());
  }

  @Test
  void whatDoesNotFitTogetherIsNamed() throws Exception {
    changeHeader("\"outputs\": 2", "\"outputs\": 3");
    assertTrue(refusal().contains("parameters is 60 but 2 networks of this shape have 70"));
    changeHeader("[1,0,1]", "[1,2,1]");
    assertTrue(refusal().contains("networkOfAgent holds 2 but there are only 2"), refusal());
    changeHeader("\"update\": 9,", "");
    assertTrue(refusal().contains("update is missing"), refusal());
    Files.writeString(folder.policy(), "{\"format\": ");
    assertTrue(refusal().contains("policy.json, line 1, column 12: this is not JSON"), refusal());
  }

  private void changeHeader(String from, String to) throws Exception {
    PolicyFile.write(folder, severalNetworks(), LEGEND);
    String header = Files.readString(folder.policy());
    assertTrue(header.contains(from), header);
    Files.writeString(folder.policy(), header.replace(from, to));
  }

  private String refusal() {
    return assertThrows(BrokenFileException.class, () -> PolicyFile.read(folder)).getMessage();
  }

  /** Two networks of (3+1)·2 + (2+1)·4 + (4+1)·2 = 30 parameters for three agents. */
  private static PolicySnapshot severalNetworks() {
    MlpShape shape = new MlpShape(3, List.of(2, 4), 2);
    return new PolicySnapshot(
        new SharingPlan(2, new int[] {1, 0, 1}, null, false), shape, oddFloats(2), 9);
  }

  /** Values that a detour through text or doubles could change. */
  private static float[] oddFloats(int networks) {
    float[] values = new float[networks * SHAPE.parameters()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i) * (i % 2 == 0 ? 1 : 1e-20f);
    }
    values[0] = -0f;
    values[1] = Float.MIN_VALUE;
    values[2] = Float.MAX_VALUE;
    return values;
  }

  private static LayerMasks masks(boolean first) {
    return new LayerMasks(
        new boolean[][][] {
          {{first, true}, {true, false, first, false}}, {{true, false}, {!first, true, true, true}}
        });
  }

  private static void assertSame(PolicySnapshot expected, PolicySnapshot read) {
    assertEquals(expected.update(), read.update());
    assertEquals(expected.actorShape(), read.actorShape());
    assertEquals(expected.plan().networks(), read.plan().networks());
    assertEquals(expected.plan().agentIdInObservation(), read.plan().agentIdInObservation());
    assertArrayEquals(expected.plan().networkOfAgent(), read.plan().networkOfAgent());
    assertEquals(expected.actorParameters().length, read.actorParameters().length);
    for (int i = 0; i < read.actorParameters().length; i++) {
      assertEquals(
          Float.floatToRawIntBits(expected.actorParameters()[i]),
          Float.floatToRawIntBits(read.actorParameters()[i]));
    }
  }
}
