package org.huying.security.web;

import org.huying.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where one finds one's own account. */
@Configuration(proxyBeanMethods = false)
class OwnAccountPlate {

    private static final int LAST = 95;

    @Bean
    NavEntry ownAccountEntry() {
        return NavEntry.forMembers(OwnAccount.PATH, "admin.own.title", LAST);
    }
}
