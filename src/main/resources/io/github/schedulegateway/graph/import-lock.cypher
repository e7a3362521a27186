// removing what is not there takes the write lock and writes nothing
MERGE (lock:ImportLock {id: 'schedule'})
REMOVE lock.taken
