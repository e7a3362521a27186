// Speakers with the talks of a scope that may join them
// include analytics/scope
MATCH (talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
WITH DISTINCT talk AS joint, speaker AS joined
