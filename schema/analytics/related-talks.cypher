// Talks that share speakers, affiliations or words with this one
CALL (this) {
  MATCH (this)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
  WITH DISTINCT speaker
  MATCH (speaker)-[:MADE]->(:Appearance)-[:AT]->(talk:Talk)
  RETURN DISTINCT talk, speaker, null AS affiliation, 0.0 AS words
  UNION ALL
  MATCH (this)<-[:AT]-(:Appearance)-[:REPRESENTING]->(affiliation:Affiliation)
  WITH DISTINCT affiliation
  MATCH (affiliation)<-[:REPRESENTING]-(:Appearance)-[:AT]->(talk:Talk)
  RETURN DISTINCT talk, null AS speaker, affiliation, 0.0 AS words
  UNION ALL
  // letters and digits of the title, so that nothing of it is syntax of the index
  WITH reduce(text = '', sign IN split(this.titleFolded, '') | text + CASE WHEN sign =~ '[\\p{L}\\p{N}]' THEN sign ELSE ' ' END) AS title
  FILTER trim(title) <> ''
  CALL db.index.fulltext.queryNodes('talk_text', title, {limit: 100}) YIELD node, score
  WITH collect({talk: node, score: score}) AS hits, max(score) AS best
  UNWIND hits AS hit
  RETURN hit.talk AS talk, null AS speaker, null AS affiliation, 2.0 * hit.score / best AS words
}
WITH this, talk, collect(speaker) AS speakers, collect(affiliation) AS affiliations, max(words) AS words
WHERE talk <> this
WITH talk, speakers, affiliations, 3 * size(speakers) + size(affiliations) + words AS score
ORDER BY score DESC, talk.startsAtOrder, talk.id
LIMIT $first
RETURN talk, score,
  COLLECT { UNWIND speakers AS one RETURN one ORDER BY one.nameFolded, one.id } AS speakers,
  COLLECT { UNWIND affiliations AS one RETURN one ORDER BY one.nameFolded, one.id } AS affiliations
ORDER BY score DESC, talk.startsAtOrder, talk.id
