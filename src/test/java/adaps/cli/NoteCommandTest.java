package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, tags and notes on the terminal, and the list that shows them. */
class NoteCommandTest {
  @TempDir Path folder;

  private final Terminals adaps = new Terminals();
  private Path runs;
  private String run;
  private String other;

  @BeforeEach
  void make() {
    runs = folder.resolve("runs");
    run = HandMadeRun.of(runs, HandMadeRun.SPREAD, "adaps").path().toString();
    other = HandMadeRun.of(runs, HandMadeRun.SPREAD, "fups").path().toString();
  }

  private JsonNode json(String... arguments) throws Exception {
    adaps.clear();
    assertEquals(0, adaps.run(arguments), adaps.err());
    return new ObjectMapper().readTree(adaps.out());
  }

  @Test
  void whatIsGivenIsKeptAndTheRestStays() throws Exception {
    json("note", run, "--name", "First", "--tag", "paper,old", "--note", "Looks well.", "--json");
    JsonNode now = json("note", run, "--untag", "old", "--tag", "new", "--json");
    assertEquals("First", now.get("name").asText());
    assertEquals("[\"paper\",\"new\"]", now.get("tags").toString());
    assertEquals("Looks well.", now.get("note").asText());
    assertEquals(now, json("note", run, "--json"));
  }

  @Test
  void theListShowsNamesAndTagsAndIsSearchedByThem() throws Exception {
    json("note", run, "--name", "First", "--tag", "paper", "--note", "Overlap is low.", "--json");
    adaps.clear();
    assertEquals(0, adaps.run("runs", runs.toString()));
    String line = line(run);
    assertTrue(line.contains("finished"), line);
    assertTrue(line.contains("First; [paper]"), line);
    assertFalse(line(other).contains("paper"), line(other));
    JsonNode found = json("runs", runs.toString(), "--search", "overlap first", "--json");
    assertEquals(1, found.get("runs").size());
    assertEquals(run, found.get("runs").get(0).get("run").asText());
    assertEquals(2, json("runs", runs.toString(), "--json").get("runs").size());
  }

  private String line(String of) {
    String name = Path.of(of).getFileName().toString();
    return adaps.out().lines().filter(line -> line.startsWith(name)).findFirst().orElse("");
  }

  @Test
  void brokenNotesAreNotWrittenOver() throws Exception {
    Path notes = Files.writeString(Path.of(run).resolve("notes.json"), "{\"name\"");
    assertEquals(2, adaps.run("note", run, "--name", "First"));
    assertTrue(adaps.err().startsWith(notes + ", line 1"), adaps.err());
    assertEquals("{\"name\"", Files.readString(notes));
    assertEquals(2, json("runs", runs.toString(), "--json").get("runs").size());
  }

  @Test
  void whatIsNoRunIsSaid() {
    for (List<String> arguments :
        List.of(List.of("note", folder.toString()), List.of("runs", run + "x"))) {
      adaps.clear();
      assertEquals(2, adaps.run(arguments));
      assertEquals(1, adaps.err().lines().count(), adaps.err());
    }
  }
}
