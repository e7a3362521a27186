CYPHER 25
RETURN COLLECT {
MATCH (n0:Talk)
WHERE n0.url = $p0
RETURN [n0.id, n0.title, n0.abstractTruncated, n0.startsAt, n0.endsAt, n0.estimatedEnd, n0.duration, n0.language, n0.url, n0.abstract, COLLECT {
MATCH (n0)<-[:AT]-(n2:Appearance)-[:REPRESENTING]->(n1:Affiliation)
WITH n1, min(n2.position) AS n1_first
ORDER BY n1_first, n1.id
RETURN [n1.id, n1.name, COLLECT {
MATCH (n1)<-[:IS]-(n3:Sponsor)
WITH n3
ORDER BY n3.nameFolded, n3.id
RETURN [n3.id, n3.name, n3.url, head(COLLECT {
MATCH (n3)-[:IN_TIER]->(n4:SponsorTier)
RETURN [n4.name, n4.rank] })] }] }, COLLECT {
MATCH (n0)<-[:AT]-(n5:Appearance)
WITH n5
ORDER BY n5.position, n5.id
RETURN [n5.affiliationAsPrinted, n5.affiliationStated, n5.affiliationSource, n5.role, head(COLLECT {
MATCH (n5)-[:REPRESENTING]->(n6:Affiliation)
RETURN [n6.id, n6.name] }), head(COLLECT {
MATCH (n5)<-[:MADE]-(n7:Speaker)
RETURN [n7.id, n7.name, n7.avatar, n7.url, [COLLECT {
CALL (n7) {
MATCH (n7)-[:MADE]->(:Appearance)-[:AT]->(talk:Talk)<-[:AT]-(:Appearance)<-[:MADE]-(that:Speaker)
WITH that, talk
ORDER BY talk.startsAtOrder, talk.id
WITH that, collect(talk) AS sharedTalks
RETURN that AS n8_that, sharedTalks AS n8_sharedTalks, size(sharedTalks) AS n8_shared }
WITH *
ORDER BY n8_shared DESC, n8_that.id LIMIT $p1
RETURN [[n8_shared, n8_that.id], [COLLECT {
UNWIND n8_sharedTalks AS n9
RETURN [n9.id, n9.title, n9.abstractTruncated, n9.startsAt, n9.endsAt, n9.estimatedEnd, n9.duration, n9.language, n9.url] }], [n8_that.id, n8_that.name, n8_that.avatar, n8_that.url], null] }, null]] })] }, head(COLLECT {
CALL (n0) {
MATCH (n0)-[:HELD_IN]->(:Room)<-[:HELD_IN]-(that:Talk)
WHERE that.startsAt IS NOT NULL AND that.startsAtOrder > n0.startsAtOrder
RETURN that AS n10_that
ORDER BY that.startsAtOrder, that.id LIMIT 1 }
RETURN [n10_that.id, n10_that.title, n10_that.abstractTruncated, n10_that.startsAt, n10_that.endsAt, n10_that.estimatedEnd, n10_that.duration, n10_that.language, n10_that.url] }), COLLECT {
CALL (n0) {
MATCH (n0)-[:PART_OF]->(:Conference)<-[:PART_OF]-(that:Talk)
WHERE n0.startsAt IS NOT NULL AND that.startsAtOrder > n0.startsAtOrder - 86400 AND CASE WHEN n0.endsAt IS NULL THEN that.startsAtOrder <= n0.startsAtOrder ELSE that.startsAtOrder < n0.endsAtOrder END AND CASE WHEN that.endsAt IS NULL THEN n0.startsAtOrder <= that.startsAtOrder ELSE n0.startsAtOrder < that.endsAtOrder END AND NOT EXISTS { (n0)-[:HELD_IN]->(:Room)<-[:HELD_IN]-(that) }
RETURN that AS n11_that
ORDER BY that.startsAtOrder, that.id }
RETURN [n11_that.id, n11_that.title, n11_that.abstractTruncated, n11_that.startsAt, n11_that.endsAt, n11_that.estimatedEnd, n11_that.duration, n11_that.language, n11_that.url] }, head(COLLECT {
CALL (n0) {
MATCH (n0)-[:HELD_IN]->(:Room)<-[:HELD_IN]-(that:Talk)
WHERE n0.startsAt IS NOT NULL AND that.startsAtOrder < n0.startsAtOrder
RETURN that AS n12_that
ORDER BY that.startsAtOrder DESC, that.id DESC LIMIT 1 }
RETURN [n12_that.id, n12_that.title, n12_that.abstractTruncated, n12_that.startsAt, n12_that.endsAt, n12_that.estimatedEnd, n12_that.duration, n12_that.language, n12_that.url] })] } AS answer

CYPHER 25
RETURN COLLECT {
MATCH (n0:Affiliation)
MATCH (n0)<-[:ALIAS_OF]-(n1:Alias)
WHERE n1.folded IN $p0
WITH DISTINCT n0
RETURN [n0.id, n0.name, [COLLECT {
MATCH (n0)<-[:REPRESENTING]-(n3:Appearance)<-[:MADE]-(n2:Speaker)
WHERE EXISTS { (n3)-[:AT]->(:Talk) }
WITH DISTINCT n2
ORDER BY n2.nameFolded, n2.id LIMIT $p1
RETURN [[n2.nameFolded, n2.id], [], null, [n2.id, n2.name, n2.avatar, n2.url]] }, null]] } AS answer
