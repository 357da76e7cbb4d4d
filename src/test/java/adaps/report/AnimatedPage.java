package adaps.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page holds that moves, read as its script reads it.
 *
 * @param text of the page
 * @param numbers for the script
 */
record AnimatedPage(String text, JsonNode numbers) {
  private static final Pattern NUMBERS =
      Pattern.compile("<script type=\"application/json\" id=\"animations\">(.*?)</script>");

  /** The whole page of a report. */
  static AnimatedPage whole(Report report) throws IOException {
    return of(new HtmlPage(report).text());
  }

  /** Only the part that moves, which is made much faster. */
  static AnimatedPage movingPart(Report report) throws IOException {
    HtmlText body = new HtmlText();
    new HtmlAnimations(report.animations()).addTo(body);
    return of(body.toString());
  }

  private static AnimatedPage of(String text) throws IOException {
    Matcher numbers = NUMBERS.matcher(text);
    return new AnimatedPage(
        text, new ObjectMapper().readTree(numbers.find() ? numbers.group(1) : "null"));
  }

  JsonNode world(int run) {
    return numbers.at("/runs/" + run + "/world");
  }

  JsonNode path(int run) {
    return numbers.at("/runs/" + run + "/path");
  }

  /** Its pictures, each of them whole. */
  static List<int[]> frames(JsonNode film) {
    List<int[]> frames = new ArrayList<>();
    for (JsonNode part : film.get("frames")) {
      int[] coded = integers(part);
      if (frames.isEmpty() || coded.length == frames.get(0).length) {
        frames.add(coded);
      } else {
        int[] frame = frames.get(frames.size() - 1).clone();
        for (int i = 0; i < coded.length; i += 2) {
          frame[coded[i]] = coded[i + 1];
        }
        frames.add(frame);
      }
    }
    return frames;
  }

  static int[] integers(JsonNode list) {
    int[] numbers = new int[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = list.get(i).intValue();
    }
    return numbers;
  }
}
