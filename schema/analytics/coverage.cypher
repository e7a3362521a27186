// What is known of the talks of a scope, or of a conference
// include analytics/scope
WHERE $conference IS NULL OR conference.id = $conference
// include analytics/known-of-talks
RETURN talks, talksWithAffiliation, speakers, speakersWithAffiliation
