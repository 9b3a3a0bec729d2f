package org.huying.structure;

import org.huying.HuyingApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Who may call whom, as every module's {@code package-info} declares it. */
class ModulesTest {

    @Test
    void modulesUseOnlyWhatTheyDeclareAndOnlyByItsDoor() {
        ApplicationModules.of(HuyingApplication.class).verify();
    }
}
