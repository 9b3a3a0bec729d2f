package org.huying.matter.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.event.Recorded;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Reads what lies in the ledger, for the door; it knows no viewer. */
@Component
public final class Ledgers {

    private static final TypeReference<Map<String, Object>> INPUTS = new TypeReference<>() {};

    private final LedgerStore store;
    private final States states;
    private final RequesterStore requesters;

    Ledgers(LedgerStore store, States states, RequesterStore requesters) {
        this.store = store;
        this.states = states;
        this.requesters = requesters;
    }

    public Optional<Matter> find(DistrictCode district, MatterId id) {
        return states.find(district, id);
    }

    public Optional<MatterId> findByNumber(DistrictCode district, String number) {
        return store.findByNumber(district, number);
    }

    public List<Recorded> list(DistrictCode district, MatterId id) {
        return store.entries(district, id, 0).stream().map(Entry::recorded).toList();
    }

    /** The same with the hashes by which it is chained. */
    public List<Entry> entries(DistrictCode district, MatterId id) {
        return store.entries(district, id, 0);
    }

    /** Whoever asks or has asked in matters or in those above them, by reference into the vault. */
    public Map<MatterId, Set<String>> requesters(DistrictCode district, Collection<MatterId> matters) {
        return requesters.list(district, matters);
    }

    /** Values as they will be read from the ledger again: whole numbers are {@code Long}, others {@code BigDecimal}. */
    public Map<String, Object> asWritten(Map<String, Object> inputs) {
        return inputs.isEmpty()
                ? inputs
                : LedgerJson.MAPPER.readValue(LedgerJson.MAPPER.writeValueAsString(inputs), INPUTS);
    }
}
