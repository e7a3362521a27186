// What identifies a node is unique.
CREATE CONSTRAINT conference_id IF NOT EXISTS FOR (n:Conference) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT venue_id IF NOT EXISTS FOR (n:Venue) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT room_id IF NOT EXISTS FOR (n:Room) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT track_id IF NOT EXISTS FOR (n:Track) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT session_id IF NOT EXISTS FOR (n:Session) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT session_block_id IF NOT EXISTS FOR (n:SessionBlock) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT talk_id IF NOT EXISTS FOR (n:Talk) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cancelled_talk_id IF NOT EXISTS FOR (n:CancelledTalk) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT break_id IF NOT EXISTS FOR (n:Break) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT speaker_id IF NOT EXISTS FOR (n:Speaker) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT appearance_id IF NOT EXISTS FOR (n:Appearance) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT affiliation_id IF NOT EXISTS FOR (n:Affiliation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sponsor_tier_id IF NOT EXISTS FOR (n:SponsorTier) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sponsor_id IF NOT EXISTS FOR (n:Sponsor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT material_id IF NOT EXISTS FOR (n:Material) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT import_run_id IF NOT EXISTS FOR (n:ImportRun) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT conference_slug IF NOT EXISTS FOR (n:Conference) REQUIRE n.slug IS UNIQUE;
CREATE CONSTRAINT alias_folded IF NOT EXISTS FOR (n:Alias) REQUIRE n.folded IS UNIQUE;
CREATE CONSTRAINT import_lock_id IF NOT EXISTS FOR (n:ImportLock) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT schema_version IF NOT EXISTS FOR (n:SchemaVersion) REQUIRE n.version IS UNIQUE;

// What answers are ordered and paged by, with the id that breaks ties.
CREATE INDEX talk_by_start IF NOT EXISTS FOR (n:Talk) ON (n.startsAtOrder, n.id);
CREATE INDEX talk_by_title IF NOT EXISTS FOR (n:Talk) ON (n.titleFolded, n.id);
CREATE INDEX session_by_start IF NOT EXISTS FOR (n:Session) ON (n.startsAtOrder, n.id);
CREATE INDEX session_by_title IF NOT EXISTS FOR (n:Session) ON (n.titleFolded, n.id);
CREATE INDEX conference_by_name IF NOT EXISTS FOR (n:Conference) ON (n.nameFolded, n.id);
CREATE INDEX speaker_by_name IF NOT EXISTS FOR (n:Speaker) ON (n.nameFolded, n.id);
CREATE INDEX affiliation_by_name IF NOT EXISTS FOR (n:Affiliation) ON (n.nameFolded, n.id);
CREATE INDEX room_by_name IF NOT EXISTS FOR (n:Room) ON (n.nameFolded, n.id);
CREATE INDEX sponsor_by_name IF NOT EXISTS FOR (n:Sponsor) ON (n.nameFolded, n.id);
CREATE INDEX sponsor_by_rank IF NOT EXISTS FOR (n:Sponsor) ON (n.rankOrder, n.id);
CREATE INDEX conference_by_start IF NOT EXISTS FOR (n:Conference) ON (n.startDate, n.id);
CREATE INDEX change_by_time IF NOT EXISTS FOR (n:Change) ON (n.atOrder, n.id);

// What a question may begin with.
CREATE INDEX conference_name IF NOT EXISTS FOR (n:Conference) ON (n.name);
CREATE INDEX speaker_name IF NOT EXISTS FOR (n:Speaker) ON (n.name);
CREATE INDEX affiliation_name IF NOT EXISTS FOR (n:Affiliation) ON (n.name);
CREATE INDEX room_name IF NOT EXISTS FOR (n:Room) ON (n.name);
CREATE INDEX sponsor_name IF NOT EXISTS FOR (n:Sponsor) ON (n.name);
CREATE INDEX speaker_source IF NOT EXISTS FOR (n:Speaker) ON (n.sourceId);
CREATE INDEX talk_url IF NOT EXISTS FOR (n:Talk) ON (n.url);
CREATE INDEX session_url IF NOT EXISTS FOR (n:Session) ON (n.url);

// What full-text search looks through, without regard to case and accents.
CREATE FULLTEXT INDEX conference_text IF NOT EXISTS FOR (n:Conference) ON EACH [n.name, n.slug, n.series]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX session_text IF NOT EXISTS FOR (n:Session) ON EACH [n.title, n.description]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX talk_text IF NOT EXISTS FOR (n:Talk) ON EACH [n.title, n.abstract]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX speaker_text IF NOT EXISTS FOR (n:Speaker) ON EACH [n.name, n.biography]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX affiliation_text IF NOT EXISTS FOR (n:Affiliation) ON EACH [n.name]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

// What imports queue at.
MERGE (:ImportLock {id: 'schedule'});
