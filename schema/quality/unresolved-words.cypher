// Words printed as an affiliation that name no organisation, most frequent first
MATCH (this)<-[:PART_OF]-(:Talk)<-[:AT]-(appearance:Appearance)
WHERE appearance.affiliationAsPrinted IS NOT NULL AND NOT EXISTS { (appearance)-[:REPRESENTING]->(:Affiliation) }
WITH appearance.affiliationAsPrinted AS words, count(*) AS appearances
ORDER BY appearances DESC, words
WITH collect({words: words, appearanceCount: appearances}) AS entries
RETURN size(entries) AS count, size(entries) > 100 AS truncated, entries[..100] AS entries
