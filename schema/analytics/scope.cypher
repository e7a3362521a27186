// The talks of a scope, from their conferences
MATCH (conference:Conference)
WHERE ($scope.conferences IS NULL OR conference.id IN $scope.conferences)
  AND ($scope.series IS NULL OR conference.series = $scope.series)
MATCH (conference)<-[:PART_OF]-(talk:Talk)
WHERE ($scope.from IS NULL OR date(talk.startsAt) >= $scope.from)
  AND ($scope.to IS NULL OR date(talk.startsAt) <= $scope.to)
WITH conference, talk
