// The conference whose schedule is looked at, and how much there is to look at
MATCH (that:Conference {id: $conference})
RETURN
  that AS that,
  that AS conference,
  COUNT { (that)<-[:PART_OF]-(:Talk) } AS talkCount,
  COUNT { (that)<-[:PART_OF]-(:Talk)<-[:AT]-(:Appearance) } AS appearanceCount
