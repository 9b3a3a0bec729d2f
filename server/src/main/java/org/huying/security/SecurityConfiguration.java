package org.huying.security;

import java.security.SecureRandom;
import java.time.Clock;
import org.huying.base.DistrictCode;
import org.huying.security.keys.MasterKeyFile;
import org.huying.security.sign.BasicMemory;
import org.huying.security.sign.OneTimePasswords;
import org.huying.security.sign.Passwords;
import org.huying.security.sign.Throttle;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the vault, its ledger and the door together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    /** Names and addresses that the throttle remembers: some twenty megabytes at most. */
    private static final int THROTTLED = 100_000;

    private static final int REMEMBERED = 10_000;

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    OneTimePasswords oneTimePasswords(SecureRandom random) {
        return new OneTimePasswords(random);
    }

    @Bean
    Throttle throttle() {
        return new Throttle(THROTTLED);
    }

    @Bean
    BasicMemory<Account> basicMemory(SecureRandom random) {
        return new BasicMemory<>(random, REMEMBERED);
    }

    /** Opens the vault of the district before anything is served; with the wrong master key the server does not start. */
    @Bean
    Keyring keyring(
            SecuritySettings settings,
            VaultStore store,
            PlatformTransactionManager transactions,
            SecureRandom random,
            DistrictCode district,
            Clock clock) {
        MasterKeyFile file = new MasterKeyFile(settings.keyFolder());
        Keyring keyring = new Keyring(file, store, new TransactionTemplate(transactions), random);
        keyring.open(district, clock.instant());
        return keyring;
    }

    @Bean
    AccessLedger accessLedger(AccessStore store, PlatformTransactionManager transactions) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setReadOnly(true);
        return new AccessLedger(store, snapshot);
    }

    @Bean
    Vault vault(
            VaultStore store,
            Keyring keyring,
            AccessLedger ledger,
            PlatformTransactionManager transactions,
            SecureRandom random) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new Vault(store, keyring, ledger, new TransactionTemplate(transactions), own, random);
    }
}
