package org.huying.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.huying.demo.DemoServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What leads to the pages of all modules, as it stands in the head of each page and behind the doors of the home page. */
@DemoServer
class NavigationTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private List<NavEntry> entries;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private MessageSource messages;

    @Test
    void everyEntryHasItsNameAndSaysWhatLiesBehindItInBothLanguages() {
        assertThat(entries).hasSizeGreaterThan(5).allSatisfy(entry -> {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(messages.getMessage(entry.textKey(), null, locale)).isNotBlank();
                assertThat(messages.getMessage(entry.textKey() + ".about", null, locale))
                        .isNotBlank();
            }
        });
    }
}
