package org.huying.intake.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huying.base.DistrictCode;
import org.huying.demo.DemoServer;
import org.huying.intake.FormToken;
import org.huying.intake.PublicFiling;
import org.huying.intake.PublicFilings;
import org.huying.intake.PublicFilings.Filed;
import org.huying.line.LineId;
import org.huying.matter.Matters;
import org.huying.security.Identity;
import org.huying.security.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts of residents: what they give, what they do not, and how they end. */
@DemoServer
class ResidentsTest {

    private static final DistrictCode QINGSHAN = new DistrictCode("420107");
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String PASSWORD = "correct horse battery";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicInteger COUNTED = new AtomicInteger();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Residents residents;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PublicFilings filings;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Matters matters;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Vault vault;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    private static String fresh(String word) {
        return word + COUNTED.incrementAndGet();
    }

    private static String address() {
        return "192.0.2." + COUNTED.incrementAndGet();
    }

    private static Registration wish(String name, String phone) {
        return new Registration(name, PASSWORD, Resident.Kind.PERSON, new Identity("赵六", phone, null));
    }

    private Resident registered(String name) {
        return admitted(residents.register(wish(name, "13900001111"), address(), NOW));
    }

    private static Resident admitted(Admission admission) {
        if (admission instanceof Admission.Admitted in) {
            return in.resident();
        }
        throw new AssertionError("not admitted but " + admission);
    }

    private static String refused(Admission admission) {
        if (admission instanceof Admission.Refused out) {
            return out.refusal().code();
        }
        throw new AssertionError("not refused but " + admission);
    }

    private Filed.Receipt file(PublicFiling.Asker asker, PublicFilings.Note note) throws IOException {
        PublicFiling filing =
                new PublicFiling(new LineId("requests"), "路灯不亮", "三天没亮了", null, null, null, asker, false, Map.of());
        Filed filed = filings.file(filing, List.of(), FormToken.draw(RANDOM), address(), NOW, note);
        if (filed instanceof Filed.Receipt receipt) {
            return receipt;
        }
        throw new AssertionError("not filed but " + filed);
    }

    @Test
    void comesInAgainWithTheNameHoweverItIsWritten() {
        Resident made = registered("王小明Wang9");
        assertThat(admitted(residents.signIn(" 王小明ＷＡＮＧ９ ", PASSWORD, address(), NOW))
                        .id())
                .isEqualTo(made.id());
    }

    @Test
    void tellsNotWhetherANameIsThere() {
        String name = fresh("known");
        registered(name);
        assertThat(refused(residents.signIn(name, "wrong password", address(), NOW)))
                .isEqualTo(refused(residents.signIn(fresh("unknown"), "wrong password", address(), NOW)));
        Admission taken = residents.register(
                new Registration(name, "another password", Resident.Kind.PERSON, new Identity(null, null, null)),
                address(),
                NOW);
        Admission unusable = residents.register(wish("!", "13900001111"), address(), NOW);
        assertThat(taken).isEqualTo(unusable);
    }

    @Test
    void makesOneAccountOfAFormThatIsSentTwice() {
        String name = fresh("twice");
        Resident first = registered(name);
        assertThat(registered(name).id()).isEqualTo(first.id());
        assertThat(vault.listByPhone(QINGSHAN, "13900001111")).contains(first.requester());
    }

    @Test
    void keepsNeitherNameNorNumberInClear() {
        registered("secret-name-of-zhao");
        assertThat(jdbc.sql("select r::text from intake.resident r")
                        .query((row, number) -> row.getString(1))
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains("secret-name") || row.contains("13900001111") || row.contains(PASSWORD));
    }

    @Test
    void slowsGuessingAndRegisteringFromOneAddress() {
        String name = fresh("guessed");
        registered(name);
        String guesser = address();
        List<Admission> guesses = java.util.stream.IntStream.range(0, 12)
                .mapToObj(each -> residents.signIn(name, "guess number " + each, guesser, NOW))
                .toList();
        assertThat(guesses.getFirst()).isInstanceOf(Admission.Refused.class);
        assertThat(guesses.getLast()).isInstanceOf(Admission.Throttled.class);
        assertThat(residents.signIn(name, PASSWORD, guesser, NOW)).isInstanceOf(Admission.Throttled.class);
        assertThat(residents.signIn(name, PASSWORD, address(), NOW)).isInstanceOf(Admission.Admitted.class);
        String crowd = address();
        for (int i = 0; i < 10; i++) {
            residents.register(wish(fresh("crowd"), "13900001111"), crowd, NOW);
        }
        assertThat(residents.register(wish(fresh("crowd"), "13900001111"), crowd, NOW))
                .isInstanceOf(Admission.Throttled.class);
    }

    @Test
    void refusesWeakPasswordsAndWrongNumbers() {
        Identity nobody = new Identity(null, null, null);
        assertThat(refused(residents.register(
                        new Registration(fresh("weak"), "short", Resident.Kind.PERSON, nobody), address(), NOW)))
                .isEqualTo("password-length");
        assertThat(refused(residents.register(
                        new Registration("zhaoliu", "zhaoliu-1234", Resident.Kind.PERSON, nobody), address(), NOW)))
                .isEqualTo("password-name");
        assertThat(refused(residents.register(wish(fresh("phone"), "12"), address(), NOW)))
                .isEqualTo("phone");
    }

    @Test
    void seesWhatWasFiledWhileSignedInAndWhatACodeOpenedAndNothingElse() throws IOException {
        Resident resident = registered(fresh("list"));
        Filed.Receipt own = file(
                new PublicFiling.Asker.SignedIn(resident.requester()),
                (followed, at) -> residents.filed(resident, followed, at));
        Filed.Receipt before =
                file(new PublicFiling.Asker.Named(new Identity("赵六", "13900001111", null)), PublicFilings.Note.NONE);
        assertThat(residents.list(resident, 0, 10))
                .extracting(one -> one.followed().matter())
                .containsExactly(own.matter());
        assertThat(residents.find(resident, before.matter())).isEmpty();
        residents.add(
                resident, filings.open(before.number(), before.code().shown()).orElseThrow(), NOW.plusSeconds(1));
        assertThat(residents.list(resident, 0, 10)).extracting(Linked::filed).containsExactly(false, true);
        Resident other = registered(fresh("other"));
        assertThat(residents.find(other, own.matter())).isEmpty();
        residents.drop(resident, before.matter());
        assertThat(residents.list(resident, 0, 10)).hasSize(1);
    }

    @Test
    void isNeverTakenForWhoFiledUnderTheSameNameAndNumber() throws IOException {
        Filed.Receipt theirs =
                file(new PublicFiling.Asker.Named(new Identity("赵六", "13900001111", null)), PublicFilings.Note.NONE);
        Resident stranger = registered(fresh("stranger"));
        assertThat(stranger.requester()).isNotEqualTo(theirs.followed().requester());
        assertThat(matters.find(
                        filings.viewer(new PublicFilings.Followed(theirs.matter(), stranger.requester())),
                        theirs.matter()))
                .isEmpty();
        assertThat(residents.close(stranger, PASSWORD, address(), NOW)).isEmpty();
        assertThat(vault.masked(QINGSHAN, theirs.followed().requester()).erased())
                .isFalse();
    }

    @Test
    void changesAPasswordOnlyWithTheOldOneAndEndsOtherSessions() {
        String name = fresh("change");
        Resident resident = registered(name);
        assertThat(refused(
                        residents.changePassword(resident, "not the old one", "a new long password", address(), NOW)))
                .isEqualTo("password-wrong");
        Resident changed =
                admitted(residents.changePassword(resident, PASSWORD, "a new long password", address(), NOW));
        assertThat(residents.find(resident.id(), resident.stamp())).isEmpty();
        assertThat(residents.find(changed.id(), changed.stamp())).contains(changed);
        assertThat(refused(residents.signIn(name, PASSWORD, address(), NOW))).isEqualTo("sign-in-wrong");
    }

    @Test
    void closesWithThePasswordErasesTheIdentityAndLeavesTheMatters() throws IOException {
        String name = fresh("close");
        Resident resident = registered(name);
        Filed.Receipt own = file(
                new PublicFiling.Asker.SignedIn(resident.requester()),
                (followed, at) -> residents.filed(resident, followed, at));
        assertThat(residents.close(resident, "not the password", address(), NOW))
                .isPresent();
        assertThat(vault.masked(QINGSHAN, resident.requester()).erased()).isFalse();
        assertThat(residents.close(resident, PASSWORD, address(), NOW)).isEmpty();
        assertThat(vault.masked(QINGSHAN, resident.requester()).erased()).isTrue();
        assertThat(residents.find(resident.id(), resident.stamp())).isEmpty();
        assertThat(refused(residents.signIn(name, PASSWORD, address(), NOW))).isEqualTo("sign-in-wrong");
        PublicFilings.Followed still =
                filings.open(own.number(), own.code().shown()).orElseThrow();
        assertThat(matters.find(filings.viewer(still), own.matter())).isPresent();
        assertThat(jdbc.sql("select reason from security.access_record where deed = 'erase' and requester = :who")
                        .param("who", resident.requester().value())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("诉求人注销账号");
    }
}
