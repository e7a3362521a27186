// The network of speakers to be measured
// include analytics/joined-speakers
// include analytics/projection
