package adaps.report;

import adaps.drawing.Drawing;
import adaps.drawing.Ink;
import adaps.drawing.TreeMatrix;
import adaps.identity.Alikeness;
import adaps.identity.AlikenessTree;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the swap test found: the matrix of t between agents, or between groups of them where agents
 * are many, in the order in which the tree merges them, the tree above it with the cut. A strip
 * along the matrix has the colours of the run's clusters. Window and files show the same drawing.
 */
public final class SwapTestPlot {
  /** A difference that is surely drawn, where all agents are alike. */
  private static final double SCALE_TOP = 20;

  private static final int MAX_NAMED = 6;

  private final Alikeness alikeness;
  private final AlikenessTree tree;
  private final int[] order;
  private final TreeMatrix.Content content;
  private TreeMatrix matrix;

  /**
   * @param clusterOfAgent the run's clusters, or null where there are none yet
   */
  public SwapTestPlot(Alikeness alikeness, int[] clusterOfAgent) {
    this.alikeness = alikeness;
    tree = AlikenessTree.of(alikeness);
    order = tree.order();
    content =
        new TreeMatrix.Content(
            IntStream.of(order).mapToObj(this::shortName).toList(),
            IntStream.of(order)
                .mapToObj(i -> IntStream.of(order).mapToDouble(j -> alikeness.t()[i][j]).toArray())
                .toArray(double[][]::new),
            clusterOfAgent == null
                ? List.of()
                : IntStream.of(order)
                    .mapToObj(group -> Ink.cluster(clusterOf(group, clusterOfAgent)))
                    .toList(),
            branchings(),
            tree.cut(),
            SCALE_TOP);
  }

  private List<TreeMatrix.Branching> branchings() {
    int[] rowOf = new int[order.length];
    IntStream.range(0, order.length).forEach(row -> rowOf[order[row]] = row);
    List<TreeMatrix.Branching> branchings = new ArrayList<>();
    for (AlikenessTree.Merge merge : tree.joined()) {
      int first = merge.first() < rowOf.length ? rowOf[merge.first()] : merge.first();
      int second = merge.second() < rowOf.length ? rowOf[merge.second()] : merge.second();
      branchings.add(new TreeMatrix.Branching(first, second, merge.height()));
    }
    return branchings;
  }

  private int clusterOf(int group, int[] clusterOfAgent) {
    int[] counts = new int[Arrays.stream(clusterOfAgent).max().orElse(0) + 1];
    agents(group).forEach(agent -> counts[clusterOfAgent[agent]]++);
    return IntStream.range(0, counts.length)
        .reduce((best, cluster) -> counts[cluster] > counts[best] ? cluster : best)
        .orElse(0);
  }

  /** Agents of a group, from 0. */
  private IntStream agents(int group) {
    int[] groups = alikeness.groupOfAgent();
    return IntStream.range(0, groups.length).filter(agent -> groups[agent] == group);
  }

  private String shortName(int group) {
    long count = agents(group).count();
    int first = agents(group).findFirst().orElse(0) + 1;
    return count == 1 ? String.valueOf(first) : first + "\u2026";
  }

  /** Makes it so large; before it is drawn or asked. */
  public void resize(double width, double height) {
    matrix = new TreeMatrix(content, width, height);
  }

  /** Draws it with its top left corner at this place. */
  public void draw(Drawing drawing, double x, double y) {
    matrix.draw(drawing, x, y);
  }

  /** Number of clusters at the cut, and where that is: {@code K = 3, cut at t = 12}. */
  public String facts() {
    return "K = " + tree.clusters() + ", cut at t = " + Quantity.value(tree.cut());
  }

  /**
   * What is at a place: two agents or groups with their t, or, in the tree, how many clusters a cut
   * there would make; empty where nothing is.
   */
  public String wordsAt(double x, double y) {
    TreeMatrix.Cell cell = matrix.cellAt(x, y);
    if (cell != null) {
      return words(order[cell.row()], order[cell.column()]);
    }
    double t = matrix.differenceAt(x, y);
    return Double.isNaN(t)
        ? ""
        : "cut at t = " + Quantity.value(t) + ":\n" + clusters(clustersAt(t));
  }

  private static String clusters(int count) {
    return count == 1 ? "1 cluster" : count + " clusters";
  }

  private String words(int group, int other) {
    if (group == other) {
      return names(group);
    }
    double t = alikeness.t()[group][other];
    return names(group)
        + "\n"
        + names(other).toLowerCase(Locale.ROOT)
        + "\nt = "
        + Quantity.value(t)
        + (t < tree.cut() ? ", below the cut" : ", above the cut");
  }

  private String names(int group) {
    int count = (int) agents(group).count();
    String numbers =
        agents(group)
            .limit(MAX_NAMED)
            .mapToObj(agent -> String.valueOf(agent + 1))
            .collect(Collectors.joining(", "));
    return count == 1
        ? "Agent " + numbers
        : "Agents " + numbers + (count > MAX_NAMED ? " and " + (count - MAX_NAMED) + " more" : "");
  }

  /** How many clusters a cut at the height of a place would make; empty beside the tree. */
  public OptionalInt clustersAt(double x, double y) {
    double t = matrix.differenceAt(x, y);
    return Double.isNaN(t) ? OptionalInt.empty() : OptionalInt.of(clustersAt(t));
  }

  private int clustersAt(double t) {
    return order.length - (int) Arrays.stream(tree.heights()).filter(height -> height < t).count();
  }

  /** The only agent of the row at a place; empty beside the matrix and where it is a group. */
  public OptionalInt agentAt(double x, double y) {
    TreeMatrix.Cell cell = matrix.cellAt(x, y);
    if (cell == null || agents(order[cell.row()]).count() > 1) {
      return OptionalInt.empty();
    }
    return agents(order[cell.row()]).findFirst();
  }

  /** Middle of the cell of two groups, [x, y]. */
  public double[] placeOf(int group, int other) {
    int row = IntStream.range(0, order.length).filter(i -> order[i] == group).findFirst().orElse(0);
    int column =
        IntStream.range(0, order.length).filter(i -> order[i] == other).findFirst().orElse(0);
    return matrix.placeOf(row, column);
  }

  /** Where a t lies in the tree, pixels from the top. */
  public double placeOf(double t) {
    return matrix.placeOf(t);
  }
}
