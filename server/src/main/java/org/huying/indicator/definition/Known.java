package org.huying.indicator.definition;

import java.util.Collection;
import java.util.Optional;

/** What a definition may name, where it is read. */
public interface Known extends DistrictWords {

    /** The indicators that a scorecard may weigh; any where nothing is said. */
    Optional<Collection<DefinitionId>> indicators();
}
