package adaps.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordParametersTest {
  private static final ConfigException REFUSED = new ConfigException("low", "low is above high.");

  private record Pair(
      @Parameter(label = "Low", help = "The lower.", value = "1", unit = "cells") int low,
      @Parameter(label = "High", help = "The higher.", value = "2") int high) {
    Pair {
      if (low > high) {
        throw REFUSED;
      }
      if (low == 13) {
        throw new IllegalArgumentException("a fault of the record");
      }
    }
  }

  private record Bare(int low) {}

  record Range(
      @Parameter(label = "Name", help = "What it is called.", value = "x") String name,
      Pair pair) {}

  private static final RecordParameters<Pair> PAIR = RecordParameters.of(Pair.class, "Pair");

  @Test
  void aDescriptionHoldsWhatTheRecordSays() {
    ParameterDescription low = PAIR.descriptions().get(0);
    assertEquals(
        List.of("low", "Pair", "Low", "cells", "The lower."),
        List.of(low.key(), low.group(), low.label(), low.unit(), low.help()));
    assertEquals(1, low.defaultValue());
    assertEquals(List.of("low", "high"), keys(PAIR));
    assertTrue(PAIR.has("high"));
    assertFalse(PAIR.has("middle"));
  }

  private static List<String> keys(RecordParameters<?> parameters) {
    return parameters.descriptions().stream().map(ParameterDescription::key).toList();
  }

  @Test
  void whatIsNotNamedKeepsItsDefaultAndOtherNamesAreLeftToTheCaller() {
    assertEquals(new Pair(1, 2), PAIR.defaults());
    assertEquals(new Pair(1, 7), PAIR.read(Map.of("high", "7", "middle", "x")));
  }

  @Test
  void aRecordInARecordStandsForItsOwnComponents() {
    RecordParameters<Range> ranges = RecordParameters.of(Range.class, "Range");
    assertEquals(List.of("name", "low", "high"), keys(ranges));
    Range read = ranges.read(Map.of("high", "7"));
    assertEquals(new Range("x", new Pair(1, 7)), read);
    Map<String, Object> written = ranges.write(read);
    assertEquals(List.of("name", "low", "high"), List.copyOf(written.keySet()));
    assertEquals(List.of("x", 1, 7), List.copyOf(written.values()));
    assertSame(REFUSED, assertThrows(ConfigException.class, () -> ranges.read(Map.of("low", 9))));
  }

  @Test
  void writingIsTheInverseOfReading() {
    Map<String, Object> written = PAIR.write(new Pair(3, 9));
    assertEquals(new LinkedHashMap<>(Map.of("low", 3, "high", 9)), written);
    assertEquals(List.of("low", "high"), List.copyOf(written.keySet()));
    assertEquals(new Pair(3, 9), PAIR.read(written));
  }

  @Test
  void valuesThatDisagreeAreRefusedByTheRecordItself() {
    assertSame(REFUSED, assertThrows(ConfigException.class, () -> PAIR.read(Map.of("low", 5))));
  }

  @Test
  void aFaultOfTheProgramIsNoFaultOfTheSetting() {
    IllegalStateException fault =
        assertThrows(IllegalStateException.class, () -> PAIR.read(Map.of("low", 13, "high", 14)));
    assertEquals("a fault of the record", fault.getCause().getMessage());
    IllegalArgumentException bare =
        assertThrows(IllegalArgumentException.class, () -> RecordParameters.of(Bare.class, "Bare"));
    assertTrue(bare.getMessage().contains("Bare.low has no @Parameter"), bare.getMessage());
  }
}
