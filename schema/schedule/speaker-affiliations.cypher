// For whom somebody spoke, when first and last, and how often
MATCH (this)-[:MADE]->(appearance:Appearance)-[:AT]->(talk:Talk)
MATCH (appearance)-[:REPRESENTING]->(affiliation:Affiliation)
WITH affiliation, count(DISTINCT talk) AS talkCount, min(talk.startsAt) AS firstSeen, max(talk.startsAt) AS lastSeen
RETURN affiliation AS affiliation, firstSeen AS firstSeen, lastSeen AS lastSeen, talkCount AS talkCount
ORDER BY firstSeen, affiliation.nameFolded, affiliation.id
