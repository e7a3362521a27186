// The network of affiliations to be measured
// include analytics/joined-affiliations
// include analytics/projection
