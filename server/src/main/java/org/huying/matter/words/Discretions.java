package org.huying.matter.words;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.huying.base.DistrictCode;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.MatterRow;
import org.huying.matter.ledger.Ledgers;
import org.huying.security.RequesterId;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.huying.security.personal.KnownPerson;
import org.huying.security.personal.PersonalData;
import org.springframework.stereotype.Component;

/**
 * Decides what readers may read about people in matters (law 8). Who has no need reads free text without numbers that look
 * personal, and without the names and numbers of those who asked in the matter or above it.
 */
@Component
public class Discretions {

    private final Ledgers ledgers;
    private final Vault vault;

    Discretions(Ledgers ledgers, Vault vault) {
        this.ledgers = ledgers;
        this.vault = vault;
    }

    public Discretion of(Viewer reader, Matter matter) {
        Discretion discretion = Discretion.of(reader, matter, vault);
        return discretion.mayLook()
                ? discretion
                : discretion.masking(mask(
                        of(matter.id(), known(reader.district(), List.of(matter.id()))), discretion.hidden()));
    }

    /** The subjects in a list, masked for everybody, since it is read over many shoulders. */
    public Map<MatterId, String> subjects(Viewer reader, List<MatterRow> rows) {
        Map<MatterId, List<KnownPerson>> known =
                known(reader.district(), rows.stream().map(MatterRow::id).toList());
        Map<MatterId, String> subjects = new HashMap<>();
        rows.forEach(row ->
                subjects.put(row.id(), mask(of(row.id(), known), true).apply(row.subject())));
        return subjects;
    }

    private Map<MatterId, List<KnownPerson>> known(DistrictCode district, Collection<MatterId> matters) {
        Map<MatterId, Set<String>> requesters = ledgers.requesters(district, matters);
        List<RequesterId> all = requesters.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .map(RequesterId::new)
                .toList();
        Map<RequesterId, KnownPerson> persons = vault.known(district, all);
        Map<MatterId, List<KnownPerson>> known = new HashMap<>();
        requesters.forEach((matter, ids) -> known.put(
                matter,
                ids.stream()
                        .flatMap(id -> Stream.ofNullable(persons.get(new RequesterId(id))))
                        .toList()));
        return known;
    }

    private static List<KnownPerson> of(MatterId matter, Map<MatterId, List<KnownPerson>> known) {
        return known.getOrDefault(matter, List.of());
    }

    private static UnaryOperator<String> mask(List<KnownPerson> persons, boolean whole) {
        return text -> {
            String masked = PersonalData.mask(text);
            for (KnownPerson person : persons) {
                masked = person.mask(masked, whole);
            }
            return masked;
        };
    }
}
