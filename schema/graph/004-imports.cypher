// Imports are paged by time, with the id that breaks ties.
CREATE INDEX import_run_by_time IF NOT EXISTS FOR (n:ImportRun) ON (n.atOrder, n.id);
CREATE INDEX cancelled_talk_by_start IF NOT EXISTS FOR (n:CancelledTalk) ON (n.startsAtOrder, n.id);
CREATE INDEX cancelled_talk_by_title IF NOT EXISTS FOR (n:CancelledTalk) ON (n.titleFolded, n.id);
CREATE INDEX cancelled_talk_url IF NOT EXISTS FOR (n:CancelledTalk) ON (n.url);

// Both have had whole seconds, or none, as their order key: an instant in between fell before what it came after.
MATCH (node:ImportRun|Change)
CALL (node) {
  SET node.atOrder = node.at.epochMillis / 1000.0
} IN TRANSACTIONS;
