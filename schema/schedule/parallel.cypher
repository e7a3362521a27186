// Talks of the conference that overlap with this one, in other rooms; none is taken to last over a day
MATCH (this)-[:PART_OF]->(:Conference)<-[:PART_OF]-(that:Talk)
WHERE this.startsAt IS NOT NULL
  AND that.startsAtOrder > this.startsAtOrder - 86400
  AND CASE WHEN this.endsAt IS NULL THEN that.startsAtOrder <= this.startsAtOrder
    ELSE that.startsAtOrder < this.endsAtOrder END
  AND CASE WHEN that.endsAt IS NULL THEN this.startsAtOrder <= that.startsAtOrder
    ELSE this.startsAtOrder < that.endsAtOrder END
  AND NOT EXISTS { (this)-[:HELD_IN]->(:Room)<-[:HELD_IN]-(that) }
RETURN that
ORDER BY that.startsAtOrder, that.id
