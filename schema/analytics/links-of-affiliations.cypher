// Affiliations that are linked, as $link says
// include analytics/joined-affiliations
// include analytics/pairs
