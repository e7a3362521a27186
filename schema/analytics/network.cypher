// The nodes that come first, of those around somebody and those linked, and the heaviest links among them.
// Lists are sorted and not rows: of each row that waits to be sorted Neo4j counts all that it carries as memory
CALL (around, links) {
  CALL (around, links) {
    UNWIND around AS one
    RETURN one.node AS node, one.distance AS distance, 0 AS degree, 0 AS weight
    UNION ALL
    UNWIND links AS link
    UNWIND [link.source, link.target] AS node
    RETURN node, null AS distance, 1 AS degree, link.weight AS weight
  }
  WITH node, min(distance) AS distance, sum(degree) AS degree, sum(weight) AS weight
  RETURN coll.sort(collect([distance, -degree, -weight, node.id, node])) AS found
}
WITH links, found[..$first] AS nodes, size(found) AS count
WITH links, nodes, count, [node IN nodes | node[3]] AS ids
WITH nodes, count, coll.sort([link IN links WHERE link.source.id IN ids AND link.target.id IN ids
  | [-link.weight, link.source.id, link.target.id, link.joints]]) AS links
RETURN
  [node IN nodes | {id: node[3], node: node[4], distance: node[0], degree: -node[1], weight: -node[2]}] AS nodes,
  [link IN links[..2000] | {
    source: link[1], target: link[2], weight: -link[0],
    talks: [one IN coll.sort([joint IN link[3] WHERE joint:Talk | [joint.startsAtOrder, joint.id, joint]])[..20] | one[2]],
    sessions: [one IN coll.sort([joint IN link[3] WHERE joint:Session | [joint.startsAtOrder, joint.id, joint]])[..20] | one[2]],
    speakers: [one IN coll.sort([joint IN link[3] WHERE joint:Speaker | [joint.nameFolded, joint.id, joint]])[..20] | one[2]]
  }] AS links,
  count > $first OR size(links) > 2000 AS truncated
