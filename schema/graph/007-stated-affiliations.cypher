// For whom speakers are stated to stand, where no schedule prints it.
CREATE CONSTRAINT stated_affiliation_id IF NOT EXISTS FOR (n:StatedAffiliation) REQUIRE n.id IS UNIQUE;
CREATE INDEX stated_affiliation_circle IF NOT EXISTS FOR (n:StatedAffiliation) ON (n.circle);
