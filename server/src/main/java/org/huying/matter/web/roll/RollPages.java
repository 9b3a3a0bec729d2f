package org.huying.matter.web.roll;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.platform.NavEntry;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The roll of a line: findings that are put right, proposals of deputies, and any other line that takes filings. */
@Controller
class RollPages {

    private final Rolls rolls;
    private final RollFiles files;
    private final Clock clock;

    RollPages(Rolls rolls, RollFiles files, Clock clock) {
        this.rolls = rolls;
        this.files = files;
        this.clock = clock;
    }

    /** What is asked for, as an address says it. */
    record Asked(
            @Nullable String year,
            @Nullable String group,
            @Nullable String lead,
            @Nullable String state) {

        RollFilter filter(int thisYear) {
            String said = Objects.requireNonNullElse(year, "");
            return new RollFilter(
                    said.matches("[12][0-9]{3}") ? Integer.parseInt(said) : thisYear,
                    Objects.requireNonNullElse(group, ""),
                    Objects.requireNonNullElse(lead, ""),
                    Objects.requireNonNullElse(state, ""));
        }
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), Zones.CHINA).getYear();
    }

    @GetMapping("/rolls/{line}")
    String roll(Viewer viewer, @PathVariable String line, Asked asked, Model model) {
        Instant now = clock.instant();
        model.addAttribute("roll", rolls.of(viewer, line, asked.filter(thisYear()), now));
        model.addAttribute("lines", rolls.all(viewer).toList());
        model.addAttribute("thisYear", thisYear());
        return "matter/roll";
    }

    @GetMapping("/rolls/{line}/roll.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable String line, Asked asked, Locale locale) {
        return files.csv(rolls.of(viewer, line, asked.filter(thisYear()), clock.instant()), locale);
    }

    @GetMapping("/rolls/{line}/roll.xlsx")
    ResponseEntity<byte[]> xlsx(Viewer viewer, @PathVariable String line, Asked asked, Locale locale) {
        return files.xlsx(rolls.of(viewer, line, asked.filter(thisYear()), clock.instant()), locale);
    }

    /** Where the two rolls that a district keeps by duty are found; those of other lines are a choice away. */
    @Configuration(proxyBeanMethods = false)
    static class RollNavigation {

        private static final Role[] READERS = {
            Role.OPERATOR, Role.DISPATCHER, Role.HANDLER, Role.INSPECTOR, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR
        };

        @Bean
        NavEntry rectificationEntry() {
            return NavEntry.forRoles("/rolls/rectification", "roll.nav.rectification", 31, READERS);
        }

        @Bean
        NavEntry proposalsEntry() {
            return NavEntry.forRoles("/rolls/proposals", "roll.nav.proposals", 32, READERS);
        }
    }
}
