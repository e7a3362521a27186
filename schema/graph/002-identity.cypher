// By what speakers are known again, and what curation keeps apart from them.
CREATE CONSTRAINT speaker_key IF NOT EXISTS FOR (n:SpeakerKey) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT merged_speaker_id IF NOT EXISTS FOR (n:MergedSpeaker) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT merged_affiliation_id IF NOT EXISTS FOR (n:MergedAffiliation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT curation_id IF NOT EXISTS FOR (n:Curation) REQUIRE n.id IS UNIQUE;

// What curation and its undoing begin with.
CREATE INDEX appearance_speaker IF NOT EXISTS FOR (n:Appearance) ON (n.speakerKey);
CREATE INDEX alias_affiliation IF NOT EXISTS FOR (n:Alias) ON (n.affiliationKey);
CREATE INDEX curation_by_position IF NOT EXISTS FOR (n:Curation) ON (n.position, n.id);
CREATE INDEX curation_kind IF NOT EXISTS FOR (n:Curation) ON (n.kind);
CREATE INDEX curation_subject IF NOT EXISTS FOR (n:Curation) ON (n.subject);
CREATE INDEX curation_target IF NOT EXISTS FOR (n:Curation) ON (n.target);

// Graphs that were filled before.
MATCH (speaker:Speaker) WHERE speaker.sourceId IS NOT NULL
MERGE (key:SpeakerKey {key: 'source:' + speaker.sourceId})
MERGE (key)-[:KEY_OF]->(speaker);
MATCH (speaker:Speaker)-[:MADE]->(:Appearance)-[:AT]->(:Talk|CancelledTalk)-[:PART_OF]->(conference:Conference)
WITH DISTINCT speaker, coalesce(conference.series, conference.slug) AS circle
MERGE (key:SpeakerKey {key: 'name:' + speaker.nameFolded + '@' + circle})
MERGE (key)-[:KEY_OF]->(speaker);
MATCH (speaker:Speaker)-[:CONVENES]->(:Session)-[:PART_OF]->(conference:Conference)
WITH DISTINCT speaker, coalesce(conference.series, conference.slug) AS circle
MERGE (key:SpeakerKey {key: 'name:' + speaker.nameFolded + '@' + circle})
MERGE (key)-[:KEY_OF]->(speaker);
MATCH (speaker:Speaker)-[:MADE]->(appearance:Appearance)
WHERE appearance.speakerKey IS NULL
SET appearance.speakerKey = speaker.id, appearance.personFolded = speaker.nameFolded;
MATCH (speaker:Speaker)-[convenes:CONVENES]->(session:Session)
WHERE session.convenerKeys IS NULL
WITH session, speaker ORDER BY convenes.position
WITH session, collect(speaker.id) AS conveners
SET session.convenerKeys = conveners;
MATCH (alias:Alias)-[:ALIAS_OF]->(affiliation:Affiliation)
WHERE alias.affiliationKey IS NULL
SET alias.affiliationKey = affiliation.id;
MATCH (thing:Appearance|Sponsor)-[:REPRESENTING|IS]->(:Affiliation)<-[:ALIAS_OF]-(alias:Alias)
WHERE thing.aliases IS NULL
WITH thing, alias ORDER BY alias.name = trim(coalesce(thing.affiliationAsPrinted, thing.name)) DESC, alias.folded
WITH thing, alias.affiliationKey AS affiliation, head(collect(alias.folded)) AS folded
WITH thing, collect(folded) AS aliases
SET thing.aliases = aliases;
