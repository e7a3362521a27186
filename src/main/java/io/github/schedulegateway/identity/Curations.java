package io.github.schedulegateway.identity;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.ListCrudRepository;

/** The decisions that were made. */
interface Curations extends ListCrudRepository<Curation, String> {

	Optional<Curation> findFirstByOrderByPositionDesc();

	List<Curation> findBySubject(String id);

	List<Curation> findByTarget(String id);

}
