package org.huying.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import javax.sql.DataSource;
import org.huying.base.DistrictCode;
import org.huying.security.keys.MasterKeyFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An open vault over a test's own database, for the modules that rely on it. */
public final class TestVault {

    private TestVault() {}

    public static Repeats repeats(DataSource source, Vault vault) {
        return new Repeats(new RepeatStore(JdbcClient.create(source)), vault, new JdbcTransactionManager(source));
    }

    public static Vault over(DataSource source, DistrictCode district, Instant at) {
        try {
            SecurityConfiguration configuration = new SecurityConfiguration();
            JdbcClient jdbc = JdbcClient.create(source);
            JdbcTransactionManager transactions = new JdbcTransactionManager(source);
            SecureRandom random = new SecureRandom();
            VaultStore store = new VaultStore(jdbc);
            MasterKeyFile file = new MasterKeyFile(Files.createTempDirectory("huying-keys-"));
            Keyring keyring = new Keyring(file, store, new TransactionTemplate(transactions), random);
            keyring.open(district, at);
            AccessLedger ledger = configuration.accessLedger(new AccessStore(jdbc), transactions);
            return configuration.vault(store, keyring, ledger, transactions, random);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
