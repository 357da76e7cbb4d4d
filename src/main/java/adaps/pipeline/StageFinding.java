package adaps.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a stage that is done reported.
 *
 * @param result what it found, in a few words
 * @param seconds time spent in it, pauses not counted
 * @param warnings sentence by fixed name, in their order
 */
public record StageFinding(String result, double seconds, Map<String, String> warnings) {

  public StageFinding {
    warnings = Collections.unmodifiableMap(new LinkedHashMap<>(warnings));
  }
}
