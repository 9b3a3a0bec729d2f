package org.huying.matter.words;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.matter.Matter;
import org.huying.matter.procedure.Available;
import org.huying.security.Masked;
import org.huying.security.MatterRef;
import org.huying.security.RequesterId;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.huying.security.personal.PersonalData;

/** What one reader may read about people in one matter (law 8). */
public final class Discretion {

    private final Viewer reader;
    private final Matter matter;
    private final Optional<Refusal> refusal;
    private final UnaryOperator<String> mask;

    private Discretion(Viewer reader, Matter matter, Optional<Refusal> refusal, UnaryOperator<String> mask) {
        this.reader = reader;
        this.matter = matter;
        this.refusal = refusal;
        this.mask = mask;
    }

    static Discretion of(Viewer reader, Matter matter, Vault vault) {
        boolean asked = reader.has(Role.REQUESTER);
        Optional<Refusal> refusal = asked ? Optional.empty() : vault.refusesLook(reader, reference(matter));
        return new Discretion(reader, matter, refusal, PersonalData::mask);
    }

    /** The same with another way of masking. */
    Discretion masking(UnaryOperator<String> other) {
        return new Discretion(reader, matter, refusal, other);
    }

    /** Whether the reader may look at who asked. */
    public boolean mayLook() {
        return refusal.isEmpty();
    }

    /** What people wrote: as they wrote it for who has a need, otherwise with personal data masked. */
    public String text(String written) {
        return mayLook() ? written : mask.apply(written);
    }

    /** The actions offered, without what is filled in from the matter and would be masked: it is left as it stands. */
    public List<Available> actions(List<Available> offered) {
        return offered.stream()
                .map(action -> new Available(
                        action.action(),
                        action.title(),
                        action.universal(),
                        action.to(),
                        action.needs().stream().map(this::withheld).toList()))
                .toList();
    }

    private Available.Input withheld(Available.Input input) {
        return input.value() instanceof String words && !text(words).equals(words)
                ? new Available.Input(
                        input.name(), input.title(), input.type(), input.required(), input.allowed(), null)
                : input;
    }

    /** What was said with an event, as far as the reader may read it. */
    public List<Told.Detail> details(Told told) {
        return told.details().stream()
                .map(detail -> detail.written()
                        ? new Told.Detail(detail.label(), detail.value().replacing(this::text), true)
                        : detail)
                .toList();
    }

    /** Who asked, masked; nobody where the reader must not even know that much. */
    public List<Asked> requesters(Vault vault) {
        if (hidden()) {
            return List.of();
        }
        List<RequesterId> ids =
                matter.content().requesters().stream().map(RequesterId::new).toList();
        Map<RequesterId, Masked> masks = vault.masked(reader.district(), ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(masks.get(id)).map(mask -> new Asked(id, mask)))
                .toList();
    }

    /** Whether the requester asked to stay unknown, and the reader is one of those they meant. */
    public boolean hidden() {
        return matter.content().confidential() && refusal.isPresent();
    }

    /** A requester in masks. */
    public record Asked(RequesterId id, Masked masked) {}

    /** What the vault has to know of a matter for a look. */
    public static MatterRef reference(Matter matter) {
        Set<UnitCode> parties = new HashSet<>(Set.of(matter.holder()));
        UnitCode lead = matter.position().lead();
        if (lead != null) {
            parties.add(lead);
        }
        matter.children().forEach(child -> parties.add(child.lead()));
        return new MatterRef(matter.id().toString(), matter.content().confidential(), parties);
    }
}
