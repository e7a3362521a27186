// Speakers who shared talks of a scope
// include analytics/joined-speakers
// include analytics/pairs
