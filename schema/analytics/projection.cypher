// As pairs of ids with their weights, or how many there are where that is too much
WITH joint, coll.sort(collect(joined.id)) AS joined
WHERE size(joined) > 1
WITH collect(joined) AS groups
CALL (groups) {
  UNWIND groups AS joined
  UNWIND joined AS one
  RETURN count(DISTINCT one) AS nodes, toInteger(sum((size(joined) - 1) / 2.0)) AS pairs
}
CALL (groups, nodes, pairs) {
  FILTER nodes <= $maxNodes AND pairs <= $maxLinks
  UNWIND groups AS joined
  UNWIND range(0, size(joined) - 2) AS first
  UNWIND range(first + 1, size(joined) - 1) AS second
  WITH joined[first] AS source, joined[second] AS target, count(*) AS weight
  ORDER BY source, target
  RETURN collect([source, target, weight]) AS links
}
RETURN {nodes: nodes, pairs: pairs, links: links} AS network
