// Pairs of which somebody decided that they are not one
MATCH (curation:Curation)
WHERE curation.kind = 'SPLIT_SPEAKER' AND curation.undoneAt IS NULL
  OR curation.kind IN ['MERGE_SPEAKERS', 'MERGE_AFFILIATIONS'] AND curation.undoneAt IS NOT NULL
RETURN curation.subject AS one, curation.target AS other
