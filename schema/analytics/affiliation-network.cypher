// Affiliations linked by what joins them
CALL () {
  // include analytics/links-of-affiliations
  WHERE weight >= $minWeight
  RETURN collect({source: source, target: target, weight: weight, joints: joints}) AS links
}
WITH links, [] AS around
// include analytics/network
