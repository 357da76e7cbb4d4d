package adaps.runs.export;

import adaps.nets.Subnetwork;
import java.util.Map;

/**
 * What goes into a file for other programs.
 *
 * @param network with its mask folded in; ReLU follows every hidden layer
 * @param critic whether its output is the value and not the logits of actions
 * @param about what a reader should know, by name: texts, numbers, arrays and lists
 */
record ExportedNetwork(Subnetwork network, boolean critic, Map<String, Object> about) {}
