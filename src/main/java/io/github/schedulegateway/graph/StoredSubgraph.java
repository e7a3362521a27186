package io.github.schedulegateway.graph;

import java.util.Map;

/**
 * What was read, with the element ids by which it is written to.
 *
 * @param nodes element id by id
 * @param links element id by relationship
 */
record StoredSubgraph(Subgraph graph, Map<String, String> nodes, Map<Link, String> links) {
}
