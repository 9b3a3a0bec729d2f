package org.huying.administration.web;

import org.huying.base.Role;
import org.huying.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where administration is found. */
@Configuration(proxyBeanMethods = false)
class AdministrationNavigation {

    @Bean
    NavEntry administrationEntry() {
        return NavEntry.forRoles("/administration", "admin.nav", 60, Role.ADMIN, Role.AUDITOR);
    }

    @Bean
    NavEntry auditEntry() {
        return NavEntry.forRoles("/administration/audit", "admin.nav.audit", 61, Role.SUPERVISOR);
    }
}
