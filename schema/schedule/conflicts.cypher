// A room or a speaker booked twice at a time, a talk outside its block; a talk without an end lasts a moment
CALL (this) {
  MATCH (this)<-[:PART_OF]-(room:Room)<-[:HELD_IN]-(first:Talk)
  MATCH (room)<-[:HELD_IN]-(second:Talk)
  WHERE first.startsAt IS NOT NULL AND second.startsAt IS NOT NULL AND first <> second
    AND (first.startsAtOrder < second.startsAtOrder
      OR (first.startsAtOrder = second.startsAtOrder AND first.id < second.id))
    AND CASE WHEN first.endsAt IS NULL THEN second.startsAtOrder <= first.startsAtOrder
      ELSE second.startsAtOrder < first.endsAtOrder END
  RETURN 'ROOM_DOUBLE_BOOKED' AS kind, [first, second] AS talks, room, null AS speaker
  UNION ALL
  MATCH (this)<-[:PART_OF]-(first:Talk)<-[:AT]-(:Appearance)<-[:MADE]-(speaker:Speaker)
  MATCH (speaker)-[:MADE]->(:Appearance)-[:AT]->(second:Talk)-[:PART_OF]->(this)
  WHERE first.startsAt IS NOT NULL AND second.startsAt IS NOT NULL AND first <> second
    AND (first.startsAtOrder < second.startsAtOrder
      OR (first.startsAtOrder = second.startsAtOrder AND first.id < second.id))
    AND CASE WHEN first.endsAt IS NULL THEN second.startsAtOrder <= first.startsAtOrder
      ELSE second.startsAtOrder < first.endsAtOrder END
  RETURN 'SPEAKER_DOUBLE_BOOKED' AS kind, [first, second] AS talks, null AS room, speaker
  UNION ALL
  MATCH (this)<-[:PART_OF]-(first:Talk)-[:IN_BLOCK]->(block:SessionBlock)
  WHERE (first.startsAt IS NOT NULL AND block.startsAt IS NOT NULL AND first.startsAtOrder < block.startsAtOrder)
    OR (first.endsAt IS NOT NULL AND block.endsAt IS NOT NULL AND first.endsAtOrder > block.endsAtOrder)
  RETURN 'OUTSIDE_SESSION' AS kind, [first] AS talks, null AS room, null AS speaker
}
RETURN kind AS kind, talks AS talks, room AS room, speaker AS speaker
ORDER BY talks[0].startsAtOrder, kind, talks[0].id, talks[1].id, speaker.id
