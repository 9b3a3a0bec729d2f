package org.huying.indicator.web;

import org.huying.base.Role;
import org.huying.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where statistics and map are found: by whoever answers for figures, within their own scope. */
@Configuration(proxyBeanMethods = false)
class IndicatorNavigation {

    private static final Role[] READERS = {
        Role.DISPATCHER, Role.HANDLER, Role.INSPECTOR, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR
    };

    @Bean
    NavEntry statisticsEntry() {
        return NavEntry.forRoles("/statistics", "indicator.nav.statistics", 34, READERS);
    }

    @Bean
    NavEntry indicatorsEntry() {
        return NavEntry.forRoles("/indicators", "indicator.nav.indicators", 35, READERS);
    }

    @Bean
    NavEntry rankingsEntry() {
        return NavEntry.forRoles("/rankings", "indicator.nav.rankings", 37, READERS);
    }

    @Bean
    NavEntry mapEntry() {
        return NavEntry.forRoles("/map", "indicator.nav.map", 36, READERS);
    }
}
