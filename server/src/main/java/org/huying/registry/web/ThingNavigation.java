package org.huying.registry.web;

import org.huying.base.Role;
import org.huying.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the register is found. */
@Configuration(proxyBeanMethods = false)
class ThingNavigation {

    @Bean
    NavEntry thingsEntry() {
        return NavEntry.forRoles(
                ThingPages.ALL,
                "registry.nav",
                39,
                Role.DISPATCHER,
                Role.HANDLER,
                Role.INSPECTOR,
                Role.SUPERVISOR,
                Role.LEADER,
                Role.AUDITOR,
                Role.ADMIN);
    }
}
