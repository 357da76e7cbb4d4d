package adaps.env.warehouse;

import adaps.config.ConfigException;
import adaps.config.Parameter;
import java.util.List;
import java.util.stream.IntStream;

/** Settings of the coloured warehouse. */
public record WarehouseSettings(
    @Parameter(
            label = "Robots",
            value = "4",
            min = 1,
            max = 1000,
            unit = "agents",
            help =
                "How many robots there are; the colours share them evenly, and the first has what"
                    + " is left over.")
        int agents,
    @Parameter(
            label = "Colours",
            value = "2",
            min = 1,
            max = 100,
            help = "How many colours of robots and shelves; a robot delivers its own colour only.")
        int colours,
    @Parameter(
            label = "Shelf rows",
            value = "1",
            min = 1,
            max = 50,
            help = "Blocks of shelves from top to bottom: tiny 1, small and medium 2, large 3.")
        int shelfRows,
    @Parameter(
            label = "Shelf columns",
            value = "3",
            min = 1,
            max = 51,
            help =
                "Blocks of shelves from left to right, odd: tiny and small 3, medium and large 5.")
        int shelfColumns,
    @Parameter(
            label = "Column height",
            value = "8",
            min = 1,
            max = 50,
            unit = "cells",
            help = "Height of one block of shelves.")
        int columnHeight,
    @Parameter(
            label = "Requests",
            value = "normal",
            choices = {"easy", "normal", "hard"},
            help = "Shelves requested at any time: two for each robot, one, or half a one.")
        String requests,
    @Parameter(
            label = "Sensor range",
            value = "1",
            min = 1,
            max = 5,
            unit = "cells",
            help = "How far a robot sees in each direction.")
        int sensorRange,
    @Parameter(
            label = "Order of observations",
            value = "own",
            choices = {"own", "one"},
            help =
                "Whether each colour sees its observation in an order of its own, drawn once for an"
                    + " experiment (as published; the order gives the colour away), or all in one.")
        String observationOrder,
    @Parameter(
            label = "Actions rotated",
            value = "true",
            help = "Whether colour number c, counted from 0, has its action numbers rotated by c.")
        boolean rotatedActions,
    @Parameter(
            label = "Time limit",
            value = "500",
            min = 1,
            max = 1_000_000,
            unit = "steps",
            help = "Steps after which an episode is cut off.")
        int timeLimit) {

  public WarehouseSettings {
    if (colours > agents) {
      throw new ConfigException(
          "colours",
          "colours is " + colours + " but agents is " + agents + "; every colour needs a robot.");
    }
    if (shelfColumns % 2 == 0) {
      throw new ConfigException(
          "shelfColumns",
          "shelfColumns is "
              + shelfColumns
              + " but must be odd, so that the goals lie below the middle block.");
    }
    WarehouseLayout layout = new WarehouseLayout(shelfRows, shelfColumns, columnHeight);
    int shelves = layout.shelfHomes().length;
    int queue = queueSize(agents, requests);
    if (queue >= shelves) {
      throw new ConfigException(
          "requests",
          "requests is "
              + requests
              + ", which for "
              + agents
              + " agents asks for "
              + queue
              + " shelves at a time, but the warehouse has only "
              + shelves
              + "; take fewer agents or more shelfRows.");
    }
    if (agents >= layout.cells()) {
      throw new ConfigException(
          "agents",
          "agents is " + agents + " but the warehouse has only " + layout.cells() + " cells.");
    }
  }

  /** Number of shelves requested at any time. */
  public int queueSize() {
    return queueSize(agents, requests);
  }

  private static int queueSize(int agents, String requests) {
    return switch (requests) {
      case "easy" -> 2 * agents;
      case "hard" -> Math.max(1, agents / 2);
      default -> agents;
    };
  }

  /** Length of an observation: eight numbers on the robot, then a block for each cell it sees. */
  int observationSize() {
    int window = 2 * sensorRange + 1;
    return 8 + window * window * (colours + 2);
  }

  /**
   * Colour of each robot, dealt as C-RWARE deals them: robots of one colour are neighbours in the
   * order, and the first colour has what is left over (10 robots in 4 colours: 0000 11 22 33).
   */
  List<Integer> agentTypes() {
    int each = agents / colours;
    int left = agents % colours;
    return IntStream.range(0, agents).map(i -> Math.max(0, (i - left) / each)).boxed().toList();
  }

  /** Whether each colour has an order of observations of its own. */
  boolean hasOwnOrders() {
    return observationOrder.equals("own");
  }

  WarehouseLayout layout() {
    return new WarehouseLayout(shelfRows, shelfColumns, columnHeight);
  }
}
