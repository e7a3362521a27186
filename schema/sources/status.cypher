// How sources are: what is said of them are parameters, since their gateway knows it before the graph
UNWIND $sources AS source
OPTIONAL MATCH (conference:Conference {id: source.conference})
RETURN
  source.name AS name,
  source.url AS url,
  source.format AS format,
  conference AS conference,
  source.interval AS interval,
  source.lastCheck AS lastCheck,
  source.lastSuccess AS lastSuccess,
  source.lastChange AS lastChange,
  source.lastError AS lastError,
  source.failures AS failures,
  source.nextCheck AS nextCheck
ORDER BY source.position
