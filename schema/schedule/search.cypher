// Hits of each kind's full-text index; $text is in Lucene's syntax, made of the client's words
CALL () {
  UNWIND CASE WHEN $text <> '' AND 'CONFERENCE' IN $kinds THEN [1] ELSE [] END AS one
  CALL db.index.fulltext.queryNodes('conference_text', $text, {limit: 1000}) YIELD node, score
  WITH node, score
  WHERE $conference IS NULL OR node.id = $conference
  RETURN node, score
  UNION ALL
  UNWIND CASE WHEN $text <> '' AND 'SESSION' IN $kinds THEN [1] ELSE [] END AS one
  CALL db.index.fulltext.queryNodes('session_text', $text, {limit: 1000}) YIELD node, score
  WITH node, score
  WHERE $conference IS NULL OR EXISTS { (node)-[:PART_OF]->(:Conference {id: $conference}) }
  RETURN node, score
  UNION ALL
  UNWIND CASE WHEN $text <> '' AND 'TALK' IN $kinds THEN [1] ELSE [] END AS one
  CALL db.index.fulltext.queryNodes('talk_text', $text, {limit: 1000}) YIELD node, score
  WITH node, score
  WHERE $conference IS NULL OR EXISTS { (node)-[:PART_OF]->(:Conference {id: $conference}) }
  RETURN node, score
  UNION ALL
  UNWIND CASE WHEN $text <> '' AND 'SPEAKER' IN $kinds THEN [1] ELSE [] END AS one
  CALL db.index.fulltext.queryNodes('speaker_text', $text, {limit: 1000}) YIELD node, score
  WITH node, score
  WHERE $conference IS NULL
    OR EXISTS { (node)-[:MADE]->(:Appearance)-[:AT]->(:Talk)-[:PART_OF]->(:Conference {id: $conference}) }
  RETURN node, score
  UNION ALL
  UNWIND CASE WHEN $text <> '' AND 'AFFILIATION' IN $kinds THEN [1] ELSE [] END AS one
  CALL db.index.fulltext.queryNodes('affiliation_text', $text, {limit: 1000}) YIELD node, score
  WITH node, score
  WHERE $conference IS NULL
    OR EXISTS { (node)<-[:REPRESENTING]-(:Appearance)-[:AT]->(:Talk)-[:PART_OF]->(:Conference {id: $conference}) }
  RETURN node, score
}
RETURN node AS that, score AS score
