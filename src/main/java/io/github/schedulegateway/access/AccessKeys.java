package io.github.schedulegateway.access;

import org.springframework.data.repository.ListCrudRepository;

/** The keys that are kept in the graph. */
interface AccessKeys extends ListCrudRepository<AccessKey, String> {

}
