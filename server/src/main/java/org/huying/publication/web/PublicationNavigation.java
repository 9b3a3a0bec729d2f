package org.huying.publication.web;

import org.huying.base.Role;
import org.huying.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where reports are found: by those who answer for the district's, and what was disclosed by everybody. */
@Configuration(proxyBeanMethods = false)
class PublicationNavigation {

    @Bean
    NavEntry reportsEntry() {
        return NavEntry.forRoles("/reports", "publication.nav.reports", 38, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR);
    }

    @Bean
    NavEntry disclosureEntry() {
        return NavEntry.forEveryone("/public/disclosure", "publication.nav.disclosure", 39);
    }
}
