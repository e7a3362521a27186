// Whether a talk that is at hand is in the scope
MATCH (talk)-[:PART_OF]->(conference:Conference)
WHERE ($scope.conferences IS NULL OR conference.id IN $scope.conferences)
  AND ($scope.series IS NULL OR conference.series = $scope.series)
  AND ($scope.from IS NULL OR date(talk.startsAt) >= $scope.from)
  AND ($scope.to IS NULL OR date(talk.startsAt) <= $scope.to)
