// Every two that something joins, and what does
WITH joint, coll.sort(collect([joined.id, joined])) AS joined
UNWIND range(0, size(joined) - 2) AS first
UNWIND range(first + 1, size(joined) - 1) AS second
WITH joined[first][1] AS source, joined[second][1] AS target, count(*) AS weight, collect(joint) AS joints
