// The first of affiliations that are ranked by a figure, and their places
WITH all, ranked, ranked[..$first] AS rows
RETURN size(ranked) AS count, [row IN rows | row {
  .affiliation, .talks, .speakers, .sessions,
  rank: 1 + size([other IN rows WHERE other.figure > row.figure]),
  share: 1.0 * row.talks / all
}] AS rows
