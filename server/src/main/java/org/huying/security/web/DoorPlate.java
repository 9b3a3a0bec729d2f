package org.huying.security.web;

import org.huying.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the sign-in page, for those who are not in yet. */
@Configuration(proxyBeanMethods = false)
class DoorPlate {

    private static final int LAST = 1_000;

    @Bean
    NavEntry signInEntry() {
        return NavEntry.forGuests("/sign-in", "security.nav.sign-in", LAST);
    }
}
