package org.huying.platform;

import java.util.Optional;
import org.huying.base.Bilingual;

/** What every page of a demo says about the state of its data, if there is anything to say; a bean. */
@FunctionalInterface
public interface DemoNews {
    Optional<Bilingual> news();
}
