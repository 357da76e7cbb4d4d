package adaps.runs.library;

import adaps.config.ParameterType;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;

/** Settings by the names of what is set, then by its values: numbers by their size. */
final class SettingOrder implements Comparator<Map<String, Object>> {
  @Override
  public int compare(Map<String, Object> one, Map<String, Object> other) {
    Iterator<Map.Entry<String, Object>> others = other.entrySet().iterator();
    for (Map.Entry<String, Object> mine : one.entrySet()) {
      if (!others.hasNext()) {
        return 1;
      }
      Map.Entry<String, Object> theirs = others.next();
      int byName = mine.getKey().compareTo(theirs.getKey());
      int order = byName == 0 ? values(mine.getValue(), theirs.getValue()) : byName;
      if (order != 0) {
        return order;
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  private static int values(Object one, Object other) {
    return one instanceof Number number && other instanceof Number another
        ? Double.compare(number.doubleValue(), another.doubleValue())
        : ParameterType.text(one).compareTo(ParameterType.text(other));
  }
}
