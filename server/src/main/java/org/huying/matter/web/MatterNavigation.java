package org.huying.matter.web;

import org.huying.base.Role;
import org.huying.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of matters are found. */
@Configuration(proxyBeanMethods = false)
class MatterNavigation {

    @Bean
    NavEntry inboxEntry() {
        return NavEntry.forMembers("/inbox", "matter.nav.inbox", 10);
    }

    @Bean
    NavEntry newMatterEntry() {
        return NavEntry.forRoles(
                "/matters/new",
                "matter.nav.new",
                20,
                Role.OPERATOR,
                Role.HANDLER,
                Role.INSPECTOR,
                Role.SUPERVISOR,
                Role.LEADER);
    }

    @Bean
    NavEntry accessEntry() {
        return NavEntry.forRoles("/access-ledger", "matter.nav.access", 50, Role.AUDITOR, Role.SUPERVISOR);
    }

    @Bean
    NavEntry linesEntry() {
        return NavEntry.forMembers("/lines", "matter.nav.lines", 40);
    }
}
