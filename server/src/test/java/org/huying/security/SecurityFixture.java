package org.huying.security;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.platform.News;
import org.huying.platform.TestDatabase;
import org.huying.security.keys.MasterKeyFile;
import org.huying.security.sign.OneTimePasswords;
import org.huying.security.sign.Passwords;
import org.huying.security.sign.Throttle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module put together by hand on a database of its own. */
final class SecurityFixture implements AutoCloseable {

    static final DistrictCode QINGSHAN = new DistrictCode("420107");
    static final DistrictCode WUCHANG = new DistrictCode("420106");
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final String PASSWORD = "call-and-response";

    final HikariDataSource source = TestDatabase.fresh();
    private final SecurityConfiguration configuration = new SecurityConfiguration();
    final JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    private final SecureRandom random = new SecureRandom();
    private final VaultStore vaultStore;

    final JdbcClient jdbc = JdbcClient.create(source);
    final TransactionTemplate transaction = new TransactionTemplate(transactions);
    final Path keys = folder();
    final News news = new News();
    final AccountStore accountStore = new AccountStore(jdbc);
    final AccountRecordStore recordStore = new AccountRecordStore(jdbc);
    final Passwords passwords = new Passwords();
    final OneTimePasswords oneTime = new OneTimePasswords(random);
    final Accounts accounts = new Accounts(accountStore, recordStore, passwords, oneTime, new Throttle(1_000), news);
    final DemoAccounts demo = new DemoAccounts(accountStore, passwords);
    final AccessLedger ledger;
    final Vault vault;
    final Repeats repeats;
    final Tokens tokens;

    SecurityFixture() {
        vaultStore = new VaultStore(jdbc);
        ledger = configuration.accessLedger(new AccessStore(jdbc), transactions);
        Keyring keyring = keyring(keys);
        keyring.open(QINGSHAN, NOW);
        keyring.open(WUCHANG, NOW);
        vault = configuration.vault(vaultStore, keyring, ledger, transactions, random);
        repeats = new Repeats(new RepeatStore(jdbc), vault, transactions);
        tokens = new Tokens(new TokenStore(jdbc), accounts, repeats, random, news);
    }

    /** As another process would open it. */
    Keyring keyring(Path folder) {
        return new Keyring(new MasterKeyFile(folder), vaultStore, transaction, random);
    }

    Vault vault(Path folder) {
        Keyring keyring = keyring(folder);
        keyring.open(QINGSHAN, NOW);
        return configuration.vault(vaultStore, keyring, ledger, transactions, random);
    }

    static Viewer viewer(Role role, String... units) {
        List<UnitCode> codes = List.of(units).stream().map(UnitCode::new).toList();
        boolean whole = role != Role.HANDLER && role != Role.ADMIN;
        return new Viewer(
                QINGSHAN,
                new AccountId(role.word()),
                new PersonId(role.word()),
                Bilingual.same(role.word()),
                Set.of(role),
                codes,
                new Scope(whole, Set.copyOf(codes), Set.of()));
    }

    static MatterRef matter(String id, String... parties) {
        return new MatterRef(id, false, units(parties));
    }

    static MatterRef confidential(String id, String... parties) {
        return new MatterRef(id, true, units(parties));
    }

    private static Set<UnitCode> units(String... codes) {
        return Set.copyOf(List.of(codes).stream().map(UnitCode::new).toList());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("huying-keys-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
