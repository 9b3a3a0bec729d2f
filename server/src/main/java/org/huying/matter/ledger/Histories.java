package org.huying.matter.ledger;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.huying.base.DistrictCode;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where whole lives of matters become one transaction, for a simulation. Everything that is written otherwise in the
 * same transaction becomes durable with them or not at all.
 */
@Component
@NamedInterface("history")
public final class Histories {

    private final Docketing docketing;
    private final Surroundings surroundings;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;

    Histories(Docketing docketing, Surroundings surroundings, PlatformTransactionManager transactions) {
        this.docketing = docketing;
        this.surroundings = surroundings;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Lives through what is told and writes it.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else acted on one of the matters
     *     meanwhile; nothing is written then
     */
    public <T> T write(DistrictCode district, Function<History, T> told) {
        return Objects.requireNonNull(transaction.execute(status -> {
            JdbcDocket docket = docketing.open(district);
            T result = told.apply(new History(district, surroundings, new PatientDocket(docket, beside)));
            docketing.write(docket, Optional.empty());
            return result;
        }));
    }
}
