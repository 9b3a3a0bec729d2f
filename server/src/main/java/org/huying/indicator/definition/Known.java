package org.huying.indicator.definition;

import java.util.Collection;
import java.util.Optional;
import org.huying.indicator.Dimension;

/** What a definition may name, where it is read. */
public interface Known {

    /** Whether a dimension has that value. */
    boolean value(Dimension dimension, String value);

    /** The indicators that a scorecard may weigh; any where nothing is said. */
    Optional<Collection<DefinitionId>> indicators();
}
