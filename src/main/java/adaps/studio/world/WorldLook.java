package adaps.studio.world;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What is drawn of the worlds, in all of them alike.
 *
 * @param byCluster agents by cluster instead of by type
 * @param trails whether agents leave trails
 * @param targets whether a line leads from every agent to its target
 */
record WorldLook(BooleanProperty byCluster, BooleanProperty trails, BooleanProperty targets) {
  WorldLook() {
    this(new SimpleBooleanProperty(), new SimpleBooleanProperty(true), new SimpleBooleanProperty());
  }
}
