// Affiliations by what they bring to the stage
CALL () {
  // include analytics/scope
  RETURN count(talk) AS all
}
CALL () {
  // include analytics/scope
  // include analytics/affiliations-on-stage
  WITH affiliation, talks, speakers, sessions,
    CASE $by WHEN 'SPEAKERS' THEN speakers WHEN 'SESSIONS' THEN sessions ELSE talks END AS figure
  ORDER BY figure DESC, talks DESC, affiliation.nameFolded, affiliation.id
  RETURN collect({affiliation: affiliation, talks: talks, speakers: speakers, sessions: sessions, figure: figure}) AS ranked
}
// include analytics/affiliation-rows
