package adaps.cli.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.cli.fuzz.Campaign.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Copies of run folders in which one file is damaged and mended again. */
final class StoredRuns {
  private final List<Path> copies = new ArrayList<>();
  private final List<byte[]> corpus = new ArrayList<>();
  private final Map<Path, byte[]> originals = new TreeMap<>();
  private final String name;

  /** What is done with a run. */
  interface Use {
    Outcome of(Path run);
  }

  /**
   * @param folder where copies go
   * @param name of the file that is damaged; runs without it get one of another run
   */
  StoredRuns(List<Path> runs, Path folder, String name) throws IOException {
    this.name = name;
    for (Path run : runs) {
      Path copy = Files.createDirectories(folder.resolve(name + "-" + copies.size()));
      for (Path file : files(run)) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
      if (Files.exists(run.resolve(name))) {
        corpus.add(Files.readAllBytes(run.resolve(name)));
        originals.put(copy, Files.readAllBytes(run.resolve(name)));
      }
      copies.add(copy);
    }
  }

  /** Damages the file of one run, uses the run, and looks whether anything in it has changed. */
  Outcome damaged(int number, Use use) throws IOException {
    Mutator mutator = new Mutator(number);
    Path run = mutator.pick(copies);
    byte[] input = mutator.mutate(corpus);
    Path file = run.resolve(name);
    Files.write(file, input);
    byte[] header = vouchFor(run, input, mutator);
    List<Path> before = files(run);
    Outcome outcome = use.of(run);
    assertArrayEquals(input, Files.readAllBytes(file), "the file was changed");
    assertEquals(before, files(run), "files came or went");
    if (header != null) {
      Files.write(run.resolve("policy.json"), header);
    }
    if (!originals.containsKey(run)) {
      Files.delete(file);
    }
    return outcome;
  }

  /** Half of the damaged parameters get the checksum that lets them pass as whole. */
  private byte[] vouchFor(Path run, byte[] input, Mutator mutator) throws IOException {
    if (!name.equals("policy.bin") || mutator.chance(2)) {
      return null;
    }
    byte[] header = Files.readAllBytes(run.resolve("policy.json"));
    CRC32 sum = new CRC32();
    sum.update(input);
    String vouching =
        new String(header, StandardCharsets.UTF_8)
            .replaceFirst(
                "\"crc32\": \"\\w+\"", String.format("\"crc32\": \"%08x\"", sum.getValue()))
            .replaceFirst(
                "\"criticParameters\": \\d+",
                "\"criticParameters\": " + (input.length / 4 - actors(header)));
    Files.writeString(run.resolve("policy.json"), vouching);
    return header;
  }

  private static int actors(byte[] header) {
    String text = new String(header, StandardCharsets.UTF_8);
    return Integer.parseInt(text.replaceFirst("(?s).*\"parameters\": (\\d+).*", "$1"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
