// Appearances for whom nothing is printed
MATCH (this)<-[:PART_OF]-(:Talk)<-[:AT]-(that:Appearance)<-[:MADE]-(person:Speaker)
WHERE that.affiliationAsPrinted IS NULL AND NOT EXISTS { (that)-[:REPRESENTING]->(:Affiliation) }
RETURN that AS that, person.nameFolded AS speaker
