// Who shared talks with somebody, and which
MATCH (this)-[:MADE]->(:Appearance)-[:AT]->(talk:Talk)<-[:AT]-(:Appearance)<-[:MADE]-(that:Speaker)
WITH that, talk
ORDER BY talk.startsAtOrder, talk.id
WITH that, collect(talk) AS sharedTalks
RETURN that AS that, sharedTalks AS sharedTalks, size(sharedTalks) AS shared
