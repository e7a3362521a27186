MATCH (version:SchemaVersion)
RETURN version.name AS name, version.checksum AS checksum
