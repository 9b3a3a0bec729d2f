package org.huying.intake.centre;

import org.huying.base.Role;
import org.huying.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where operators find their screen. */
@Configuration(proxyBeanMethods = false)
class CentreNavigation {

    @Bean
    NavEntry centreEntry() {
        return NavEntry.forRoles("/centre", "centre.nav", 5, Role.OPERATOR);
    }
}
