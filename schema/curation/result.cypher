// What a decision came to: whom it is about is a parameter, the rest is read as it stands after it
MATCH (curation:Curation {id: $curationId})
OPTIONAL MATCH (speaker:Speaker {id: $speakerId})
OPTIONAL MATCH (separated:Speaker {id: $separatedId})
OPTIONAL MATCH (affiliation:Affiliation {id: $affiliationId})
RETURN
  curation AS curation,
  speaker AS speaker,
  separated AS separated,
  affiliation AS affiliation
