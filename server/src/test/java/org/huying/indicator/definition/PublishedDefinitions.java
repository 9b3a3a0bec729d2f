package org.huying.indicator.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.line.reader.WrittenFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Definitions in a district over a database. */
public final class PublishedDefinitions {

    public final Definitions definitions;
    private final TransactionTemplate transaction;
    private final DistrictCode district;

    public PublishedDefinitions(JdbcClient jdbc, TransactionTemplate transaction, DistrictCode district) {
        this.definitions = new Definitions(new DefinitionStore(jdbc));
        this.transaction = transaction;
        this.district = district;
    }

    public void shipped(Instant at) {
        transaction.executeWithoutResult(status -> definitions.loadShipped(district, at));
    }

    public DefinitionPublication publish(String name, String text, LocalDate effective, Instant at) {
        Map<String, DefinitionPublication> results =
                Objects.requireNonNull(transaction.execute(status -> definitions.publish(
                        district,
                        List.of(new WrittenFile(name, text)),
                        effective,
                        DistrictWords.ANY,
                        new PersonId("editor"),
                        at)));
        return Objects.requireNonNull(results.get(name));
    }
}
