// Speakers linked by shared talks
CALL () {
  // include analytics/links-of-speakers
  WHERE weight >= $minWeight
  RETURN collect({source: source, target: target, weight: weight, joints: joints}) AS links
}
WITH links, [] AS around
// include analytics/network
