// What is known of talks that are at hand
OPTIONAL MATCH (talk)<-[:AT]-(appearance:Appearance)<-[:MADE]-(speaker:Speaker)
WITH talk, speaker, appearance IS NOT NULL AND EXISTS { (appearance)-[:REPRESENTING]->(:Affiliation) } AS known
WITH
  count(DISTINCT talk) AS talks,
  count(DISTINCT CASE WHEN known THEN talk END) AS talksWithAffiliation,
  count(DISTINCT speaker) AS speakers,
  count(DISTINCT CASE WHEN known THEN speaker END) AS speakersWithAffiliation
