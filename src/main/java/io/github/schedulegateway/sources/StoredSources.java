package io.github.schedulegateway.sources;

import org.springframework.data.repository.ListCrudRepository;

/** What the graph knows of sources. */
interface StoredSources extends ListCrudRepository<Source, String> {

}
