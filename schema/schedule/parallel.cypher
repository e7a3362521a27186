// Talks of the conference that overlap with this one, in other rooms; none is taken to last over a day
MATCH (this)-[:PART_OF]->(:Conference)<-[:PART_OF]-(that:Talk)
WHERE this.startsAt IS NOT NULL
  AND that.startsAtOrder > this.startsAtOrder - 86400
  AND that.startsAtOrder < CASE WHEN this.endsAt IS NULL THEN this.startsAtOrder + 1 ELSE this.endsAtOrder END
  AND this.startsAtOrder < CASE WHEN that.endsAt IS NULL THEN that.startsAtOrder + 1 ELSE that.endsAtOrder END
  AND NOT EXISTS { (this)-[:HELD_IN]->(:Room)<-[:HELD_IN]-(that) }
RETURN that
ORDER BY that.startsAtOrder, that.id
