package adaps.nets.vector;

/** Whether a bank packs the neurons that masks keep; its numbers are the same either way. */
enum Packing {
  NEVER,
  WHERE_IT_PAYS,
  /** Where there is one network and masks. */
  ALWAYS
}
