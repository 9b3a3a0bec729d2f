package org.huying.intake.web;

import org.huying.platform.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where residents find their pages. */
@Configuration(proxyBeanMethods = false)
class IntakeNavigation {

    @Bean
    NavEntry publicFileEntry() {
        return NavEntry.forGuests("/public/file", "intake.nav.file", 10);
    }

    @Bean
    NavEntry publicFollowEntry() {
        return NavEntry.forGuests("/public/follow", "intake.nav.follow", 20);
    }
}
