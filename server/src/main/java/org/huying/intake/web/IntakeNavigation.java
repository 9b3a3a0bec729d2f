package org.huying.intake.web;

import org.huying.base.Role;
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

    @Bean
    NavEntry publicMineEntry() {
        return NavEntry.forGuests("/public/mine", "public.nav.mine", 25);
    }

    @Bean
    NavEntry publicHowEntry() {
        return NavEntry.forGuests("/public/how", "public.nav.how", 28);
    }

    @Bean
    NavEntry hotlineEntry() {
        return NavEntry.forRoles("/hotline", "public.nav.hotline", 95, Role.ADMIN);
    }
}
