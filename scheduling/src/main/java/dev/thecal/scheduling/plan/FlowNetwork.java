package dev.thecal.scheduling.plan;

import java.util.HashMap;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/** A network of numbered nodes; what is supplied flows to the sink at the least cost. */
final class FlowNetwork {

  private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph =
      new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
  private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
  private final int[] supply;
  private final int sink;

  /** Hears each arc that carries something. */
  @FunctionalInterface
  interface FlowReader {
    void read(int from, int to, double amount);
  }

  /**
   * @param sink the last node
   */
  FlowNetwork(int sink) {
    this.sink = sink;
    this.supply = new int[sink + 1];
    for (int node = 0; node <= sink; node++) {
      graph.addVertex(node);
    }
  }

  void supply(int node, int amount) {
    supply[node] += amount;
    supply[sink] -= amount;
  }

  /** One arc between two nodes at most. */
  void arc(int from, int to, int capacity, double cost) {
    DefaultWeightedEdge edge = graph.addEdge(from, to);
    graph.setEdgeWeight(edge, cost);
    capacities.put(edge, capacity);
  }

  /**
   * Solves it.
   *
   * @return what one more unit at each node would cost on its way to the sink
   */
  double[] solve(FlowReader reader) {
    var solver = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>();
    var problem = new MinimumCostFlowProblemImpl<>(
        graph, node -> supply[node], edge -> capacities.getOrDefault(edge, 0));
    solver.getMinimumCostFlow(problem).getFlowMap().forEach((edge, amount) -> {
      if (amount > 0) {
        reader.read(graph.getEdgeSource(edge), graph.getEdgeTarget(edge), amount);
      }
    });
    Map<Integer, Double> duals = solver.getDualSolution();
    double end = duals.getOrDefault(sink, 0.0);
    var prices = new double[sink + 1];
    for (int node = 0; node <= sink; node++) {
      prices[node] = Math.abs(duals.getOrDefault(node, end) - end);
    }
    return prices;
  }
}
