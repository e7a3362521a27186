MATCH (node:Speaker)
WHERE node.nameFolded IS NOT NULL AND node.id IS NOT NULL
RETURN node.id AS id, node.name AS name, node.nameFolded AS folded
ORDER BY node.nameFolded, node.id
LIMIT $limit
