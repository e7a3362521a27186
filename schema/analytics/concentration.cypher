// How few affiliations have most of each conference's stage
CALL () {
  // include analytics/scope
  WITH conference, collect(talk) AS held
  RETURN conference, held
  ORDER BY conference.startDate, conference.id
  LIMIT $first
}
CALL (held) {
  UNWIND held AS talk
  // include analytics/known-of-talks
  RETURN {talks: talks, talksWithAffiliation: talksWithAffiliation, speakers: speakers,
    speakersWithAffiliation: speakersWithAffiliation} AS coverage
}
CALL (held, coverage) {
  UNWIND held AS talk
  MATCH (talk)<-[:AT]-(:Appearance)-[:REPRESENTING]->(affiliation:Affiliation)
  WITH coverage, talk, collect(DISTINCT affiliation) AS billed
  UNWIND billed AS affiliation
  WITH coverage, affiliation, sum(1.0 / size(billed)) AS talks
  WITH affiliation, talks / coverage.talksWithAffiliation AS share
  // sums of fractions, whose last digits say nothing
  ORDER BY round(share, 9) DESC, affiliation.nameFolded, affiliation.id
  RETURN collect({affiliation: affiliation, share: share}) AS shares
}
RETURN conference, coverage, size(shares) AS affiliations,
  reduce(sum = 0.0, part IN shares[..$top] | sum + part.share) AS topShare,
  reduce(sum = 0.0, part IN shares | sum + part.share * part.share) AS herfindahl,
  shares[..$top] AS top
ORDER BY conference.startDate, conference.id
