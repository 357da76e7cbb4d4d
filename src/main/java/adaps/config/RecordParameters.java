package adaps.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of one record type, read from the {@link Parameter} descriptions on its
 * components. A component that is a record itself stands for its own components, in their order.
 *
 * @param <T> the record
 */
public final class RecordParameters<T extends Record> {
  private final Class<T> type;
  private final Map<String, ParameterDescription> descriptions = new LinkedHashMap<>();
  private final Map<String, Object> before = new LinkedHashMap<>();

  private RecordParameters(Class<T> type, String group) {
    this.type = type;
    describe(type, group);
  }

  private void describe(Class<?> record, String group) {
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.getType().isRecord()) {
        describe(component.getType(), group);
        continue;
      }
      Parameter p = component.getAnnotation(Parameter.class);
      if (p == null) {
        throw new IllegalArgumentException(
            record.getName() + "." + component.getName() + " has no @Parameter");
      }
      ParameterType kind = ParameterType.of(component.getType());
      String key = component.getName();
      descriptions.put(
          key,
          new ParameterDescription(
              key,
              group,
              p.label(),
              p.unit(),
              p.help(),
              kind,
              kind.read(key, p.value()),
              p.min(),
              p.max(),
              p.aboveMin(),
              List.of(p.choices()),
              p.changesNumbers(),
              p.logarithmic()));
      before.put(key, kind.read(key, p.before().isEmpty() ? p.value() : p.before()));
    }
  }

  /** The parameters of a record type under one heading. */
  public static <T extends Record> RecordParameters<T> of(Class<T> type, String group) {
    return new RecordParameters<>(type, group);
  }

  /** No parameters at all. */
  public static RecordParameters<?> none() {
    return new RecordParameters<>(None.class, "");
  }

  /** Holds nothing. */
  public record None() {}

  /**
   * The same parameters, where a text is one of these words and by default the first: for choices
   * that are known only when the program runs.
   */
  public RecordParameters<T> choosing(String key, List<String> words) {
    RecordParameters<T> chosen = new RecordParameters<>(type, "");
    chosen.descriptions.putAll(descriptions);
    chosen.descriptions.computeIfPresent(key, (name, text) -> text.choosing(words));
    return chosen;
  }

  /** The descriptions in the order of the record's components. */
  public List<ParameterDescription> descriptions() {
    return List.copyOf(descriptions.values());
  }

  /**
   * By name what a file means that does not name a parameter because the program that wrote it did
   * not know it yet.
   */
  public Map<String, Object> before() {
    return Map.copyOf(before);
  }

  /** Whether the record has a parameter of this name. */
  public boolean has(String key) {
    return descriptions.containsKey(key);
  }

  /** The record with every parameter at its default. */
  public T defaults() {
    return read(Map.of());
  }

  /**
   * Makes the record from named values; what is not named keeps its default. Names that the record
   * does not know are left to the caller.
   *
   * @throws ConfigException naming every value that cannot be used
   */
  public T read(Map<String, ?> values) {
    List<ConfigException.Problem> problems = new ArrayList<>();
    Map<String, Object> arguments = new LinkedHashMap<>();
    descriptions.forEach(
        (key, description) -> {
          Object value = description.defaultValue();
          try {
            value = values.containsKey(key) ? description.read(values.get(key)) : value;
          } catch (ConfigException e) {
            problems.addAll(e.problems());
          }
          arguments.put(key, value);
        });
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return construct(type, arguments);
  }

  /**
   * The values of every parameter by name, those that are not named at their defaults.
   *
   * @throws ConfigException naming every value that cannot be used
   */
  public Map<String, Object> complete(Map<String, ?> values) {
    return write(read(values));
  }

  /**
   * The values that are given and differ from their defaults, by name.
   *
   * @throws ConfigException naming every value that cannot be used
   */
  public Map<String, Object> changed(Map<String, ?> values) {
    Map<String, Object> changed = complete(values);
    descriptions.forEach((key, description) -> changed.remove(key, description.defaultValue()));
    return changed;
  }

  /** The record's values by name, in the order of its components. */
  public Map<String, Object> write(T record) {
    Map<String, Object> values = new LinkedHashMap<>();
    write(record, values);
    return values;
  }

  private static void write(Record record, Map<String, Object> into) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(record);
        if (value instanceof Record part) {
          write(part, into);
        } else {
          into.put(component.getName(), value);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
  }

  private static <R> R construct(Class<R> record, Map<String, Object> values) {
    RecordComponent[] components = record.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      arguments[i] =
          types[i].isRecord() ? construct(types[i], values) : values.get(components[i].getName());
    }
    try {
      return record.getDeclaredConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof ConfigException problem) {
        throw problem;
      }
      throw new IllegalStateException("cannot make " + record.getName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + record.getName(), e);
    }
  }
}
