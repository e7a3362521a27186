MERGE (version:SchemaVersion {version: $version})
SET version.name = $name, version.checksum = $checksum, version.appliedAt = datetime()
