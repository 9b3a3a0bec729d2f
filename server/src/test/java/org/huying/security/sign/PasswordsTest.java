package org.huying.security.sign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void matchesWhatItEncodedAndNothingElse() {
        String encoded = passwords.encode("一只老鼠跑过去了");
        assertThat(passwords.matches("一只老鼠跑过去了", encoded)).isTrue();
        assertThat(passwords.matches("一只老鼠跑过去", encoded)).isFalse();
        assertThat(passwords.matches("", encoded)).isFalse();
    }

    @Test
    void encodesWithTheParametersItStates() {
        assertThat(passwords.encode("correct horse")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void nobodysPasswordCostsAsMuchAsAnother() {
        assertThat(passwords.outdated(Passwords.NOBODY)).isFalse();
        assertThat(Passwords.NOBODY).hasSameSizeAs(passwords.encode("correct horse"));
    }

    @Test
    void knowsWhatWasEncodedMoreWeakly() {
        assertThat(passwords.outdated(Passwords.NOBODY.replace("m=19456", "m=4096")))
                .isTrue();
    }

    @Test
    void refusesAPasswordThatIsLongerThanAnyWithoutHashingItAll() {
        String longest = "x".repeat(Passwords.LONGEST);
        String encoded = passwords.encode(longest);
        assertThat(passwords.matches(longest, encoded)).isTrue();
        assertThat(passwords.matches(longest + "x", encoded)).isFalse();
    }
}
