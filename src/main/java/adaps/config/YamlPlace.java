package adaps.config;

/**
 * Where something in a YAML file is.
 *
 * @param file named in messages
 * @param line 1-based
 * @param field names of the sections and of the field, joined by dots; empty for the whole file
 */
record YamlPlace(String file, int line, String field) {
  /** A field of this one. */
  YamlPlace at(int itsLine, String name) {
    return new YamlPlace(file, itsLine, field.isEmpty() ? name : field + "." + name);
  }

  /** What to throw when something there cannot be used. */
  ConfigException refused(String what) {
    String name = field.isEmpty() ? "" : ", field '" + field + "'";
    return new ConfigException(field, file + ", line " + line + name + " " + what);
  }
}
