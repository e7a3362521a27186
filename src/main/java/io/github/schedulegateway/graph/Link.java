package io.github.schedulegateway.graph;

/** A relationship between two nodes, of which there is one a type. */
record Link(String from, String type, String to) {
}
