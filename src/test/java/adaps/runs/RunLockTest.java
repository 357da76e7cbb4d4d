package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lock that a process of another machine holds, has left, or takes over: its file is written. */
class RunLockTest {
  private static final LockFile.Pulse QUICK =
      new LockFile.Pulse(Duration.ofMillis(20), Duration.ofMillis(400));
  private static final LockOwner ELSEWHERE = new LockOwner(4711, "other-machine", 123456, 1, 0);

  @TempDir Path run;
  private Path file;

  @BeforeEach
  void name() {
    file = run.resolve("run.lock");
  }

  @Test
  void theFileNamesProcessMachineAndStartAndItsNumberGrows() throws Exception {
    try (RunLock lock = RunLock.take(file, QUICK)) {
      LockOwner first = LockOwner.read(file).orElseThrow();
      assertEquals(ProcessHandle.current().pid(), first.pid());
      assertTrue(first.isOnThisHost());
      assertTrue(first.isAlive());
      Waiting.until(
          "the number in the lock grows",
          () -> LockOwner.read(file).filter(now -> now.beat() > first.beat() + 1).isPresent());
      assertTrue(LockOwner.read(file).orElseThrow().isSame(first));
    }
    assertFalse(Files.exists(file));
  }

  @Test
  void aLockWhoseNumberGrowsOnAnotherMachineIsRefusedWithItsName() throws Exception {
    ScheduledExecutorService other = Executors.newSingleThreadScheduledExecutor();
    LockOwner[] beating = {ELSEWHERE};
    Files.writeString(file, ELSEWHERE.line());
    other.scheduleAtFixedRate(
        () -> {
          beating[0] = beating[0].beating();
          write(beating[0]);
        },
        20,
        20,
        TimeUnit.MILLISECONDS);
    try {
      LockedRunException refused =
          assertThrows(LockedRunException.class, () -> RunLock.take(file, QUICK));
      assertTrue(
          refused.getMessage().contains("in the process 4711 on the host other-machine;"),
          refused.getMessage());
    } finally {
      other.shutdownNow();
    }
    assertTrue(RunLock.isHeld(file));
  }

  @Test
  void aLockWhoseNumberStandsStillIsTakenOver() throws Exception {
    Files.writeString(file, ELSEWHERE.line());
    try (RunLock lock = RunLock.take(file, QUICK)) {
      assertTrue(LockOwner.read(file).orElseThrow().isOnThisHost());
    }
    assertFalse(Files.exists(file));
  }

  @Test
  void anOldLockOfAnotherMachineIsNobodysForThoseWhoOnlyLook() throws Exception {
    Files.writeString(file, ELSEWHERE.line());
    assertTrue(RunLock.isHeld(file));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(600)));
    assertFalse(RunLock.isHeld(file));
  }

  /** This process stood still for so long that another machine's took it for dead. */
  @Test
  void whoHasLostItIsToldAndLeavesTheOthersFile() throws Exception {
    List<IOException> told = Collections.synchronizedList(new ArrayList<>());
    try (RunLock lock = RunLock.take(file, QUICK)) {
      lock.onLoss(told::add);
      write(ELSEWHERE);
      Waiting.until("the loss is told", () -> !told.isEmpty());
    }
    assertEquals(
        "the process 4711 on the host other-machine has taken it over", told.get(0).getMessage());
    assertEquals(ELSEWHERE.line(), Files.readString(file));
  }

  @Test
  void aLockThatIsTakenAwayIsLostToo() throws Exception {
    List<IOException> told = Collections.synchronizedList(new ArrayList<>());
    try (RunLock lock = RunLock.take(file, QUICK)) {
      lock.onLoss(told::add);
      Files.delete(file);
      Waiting.until("the loss is told", () -> !told.isEmpty());
    }
    assertTrue(told.get(0).getMessage().contains("taken away"), told.get(0).getMessage());
  }

  private void write(LockOwner owner) {
    try {
      Files.writeString(file, owner.line());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
