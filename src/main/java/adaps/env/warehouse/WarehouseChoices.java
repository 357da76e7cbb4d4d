package adaps.env.warehouse;

/** What the rules of the warehouse leave open in a step. */
public interface WarehouseChoices {
  /**
   * Chooses the shelf that is requested in place of a delivered one.
   *
   * @param shelves number of shelves, which is the highest id
   * @param requests the queue, in which the delivered shelf still stands
   * @return id of a shelf that is not in the queue
   */
  int request(int shelves, RequestQueue requests);

  /**
   * Chooses between two robots that head equally long queues for one cell. The rule of this product
   * is the lowest index: the challenger, whose index is higher, never goes first.
   */
  default boolean goesFirst(int challenger, int holder) {
    return false;
  }
}
