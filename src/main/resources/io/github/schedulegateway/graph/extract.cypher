// one of slug (with or without room), speaker and affiliation is given, and what is not given matches nothing
CYPHER 25
OPTIONAL MATCH (conference:Conference {slug: $slug})
OPTIONAL MATCH (room:Room {id: $room})-[:PART_OF]->(conference)
OPTIONAL MATCH (person:Speaker|MergedSpeaker {id: $speaker})
OPTIONAL MATCH (person)-[:MERGED_INTO]->*(speaker:Speaker)
OPTIONAL MATCH (organisation:Affiliation|MergedAffiliation {id: $affiliation})
OPTIONAL MATCH (organisation)-[:MERGED_INTO]->*(affiliation:Affiliation)
RETURN {
  conference: conference {.slug, .name, .series, .url, .timeZone, .startDate, .endDate, .changedAt},
  room: room {.name},
  speaker: speaker {.name, .changedAt},
  affiliation: affiliation {.name, .changedAt},
  curatedAt: COLLECT {
    MATCH (curation:Curation)
    UNWIND [curation.at, curation.undoneAt] AS at
    RETURN max(at)
  },
  rooms: COLLECT {
    MATCH (one:Room)-[:PART_OF]->(conference)
    WITH one ORDER BY one.nameFolded, one.id
    RETURN one {.id, .name, .sourceId, .capacity}
  },
  tracks: COLLECT {
    MATCH (one:Track)-[:PART_OF]->(conference)
    WITH one ORDER BY one.nameFolded, one.id
    RETURN one {.name, .sourceId}
  },
  talks: COLLECT {
    CALL (conference, room, speaker, affiliation) {
      MATCH (talk:Talk|CancelledTalk)-[:PART_OF]->(conference) WHERE $room IS NULL
      RETURN talk
      UNION
      MATCH (talk:Talk|CancelledTalk)-[:HELD_IN]->(room)
      RETURN talk
      UNION
      MATCH (speaker)-[:MADE]->(:Appearance)-[:AT]->(talk:Talk|CancelledTalk)
      RETURN talk
      UNION
      MATCH (affiliation)<-[:REPRESENTING]-(:Appearance)-[:AT]->(talk:Talk|CancelledTalk)
      RETURN talk
    }
    MATCH (talk)-[:PART_OF]->(of:Conference)
    WITH talk, of ORDER BY talk.startsAtOrder, talk.id
    RETURN talk {
      .id, .revision, .changedAt, .cancelled, .sourceId, .title, .abstract, .abstractTruncated, .startsAt, .endsAt,
      .estimatedEnd, .language, .url,
      conference: of {.slug, .name, .timeZone, .startDate, .endDate, .changedAt},
      room: head(COLLECT { MATCH (talk)-[:HELD_IN]->(place:Room) RETURN place.name }),
      track: head(COLLECT { MATCH (talk)-[:ON_TRACK]->(track:Track) RETURN track.name }),
      session: head(COLLECT { MATCH (talk)-[:IN_BLOCK]->(:SessionBlock)-[:OF]->(session:Session) RETURN session.title }),
      appearances: COLLECT {
        MATCH (talk)<-[:AT]-(appearance:Appearance)<-[:MADE]-(who:Speaker)
        WITH appearance, who ORDER BY appearance.position, who.id
        RETURN appearance {
          .role, .affiliationAsPrinted,
          person: who {.id, .name, .sourceId, .biography, .avatar, .url, .changedAt}
        }
      },
      materials: COLLECT {
        MATCH (talk)-[:HAS_MATERIAL]->(material:Material)
        WITH material ORDER BY material.position, material.id
        RETURN material {.title, .url, .kind}
      }
    }
  }
} AS extract
