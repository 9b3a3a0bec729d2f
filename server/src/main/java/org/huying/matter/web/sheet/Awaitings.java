package org.huying.matter.web.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.calendar.Limit;
import org.huying.line.Action;
import org.huying.line.Duty;
import org.huying.line.Line;
import org.huying.line.Milestone;
import org.huying.line.SignRule;
import org.huying.matter.Agenda;
import org.huying.matter.Matter;
import org.huying.matter.Plea;
import org.huying.matter.Signing;
import org.huying.matter.words.Discretion;
import org.huying.matter.words.Names;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/** Tells what a matter waits for besides the holder: pleas, signatures, milestones, duties. */
final class Awaitings {

    private final Names names;
    private final Line line;
    private final Discretion discretion;

    Awaitings(Names names, Line line, Discretion discretion) {
        this.names = names;
        this.line = line;
        this.discretion = discretion;
    }

    Awaiting of(Matter matter) {
        return new Awaiting(
                matter.signing() == null ? null : signing(matter.signing()),
                matter.pleas().stream().map(this::plea).toList(),
                matter.agenda().milestones().stream().map(this::milestone).toList(),
                duties(matter.agenda()));
    }

    private Awaiting.Owed plea(Plea plea) {
        Phrase what = Phrase.of(
                "sheet.plea." + word(plea.kind()),
                names.person(plea.by()),
                plea.amount().title(),
                plea.at(),
                discretion.text(plea.reason()));
        return new Awaiting.Owed(what, null, Phrase.of("sheet.rule.plea"), "open");
    }

    private Awaiting.Owed milestone(Agenda.Node node) {
        Optional<Milestone> known = line.milestones().stream()
                .filter(milestone -> milestone.name().equals(node.name()))
                .findFirst();
        Bilingual title = known.map(Milestone::title).orElseGet(() -> Bilingual.same(node.name()));
        Phrase rule = known.map(milestone ->
                        Phrase.of("sheet.rule.milestone", milestone.beforeEnd().title()))
                .orElseGet(() -> Phrase.of("sheet.rule.milestone-gone"));
        return new Awaiting.Owed(Phrase.said(title), node.due(), rule, word(node.state()));
    }

    private List<Awaiting.Owed> duties(Agenda agenda) {
        List<Awaiting.Owed> owed = new ArrayList<>();
        for (Duty duty : line.duties()) {
            if (agenda.duties().containsKey(duty.name())) {
                Limit period = duty.period();
                Phrase rule = period == null
                        ? Phrase.of("sheet.rule.duty-day", duty.dayOfMonth() == null ? 1 : duty.dayOfMonth())
                        : Phrase.of("sheet.rule.duty-every", period.title());
                owed.add(new Awaiting.Owed(
                        Phrase.said(duty.title()), agenda.duties().get(duty.name()), rule, "ahead"));
            }
        }
        return owed;
    }

    private Awaiting.Signing signing(Signing signing) {
        List<Awaiting.Signature> signatures = new ArrayList<>();
        for (int at = 0; at < signing.slots().size(); at++) {
            signatures.add(signature(signing, at));
        }
        SignRule rule = line.action(signing.action()).map(Action::sign).orElse(null);
        Phrase within = rule == null
                ? Phrase.of("sheet.rule.signature-gone")
                : Phrase.of(
                        rule.inOrder() ? "sheet.rule.signature-order" : "sheet.rule.signature-together",
                        rule.within().title());
        return new Awaiting.Signing(
                Names.action(line, signing.action()),
                names.person(signing.by()),
                signing.asked(),
                signing.inOrder(),
                within,
                signatures);
    }

    private Awaiting.Signature signature(Signing signing, int at) {
        Signing.Slot slot = signing.slots().get(at);
        Phrase role = Phrase.of("matter.role." + slot.role().word());
        Phrase who = slot.unit() == null
                ? role
                : Phrase.of("matter.words.role-of-unit", names.unit(Objects.requireNonNull(slot.unit())), role);
        @Nullable Bilingual by = slot.signedBy() == null ? null : names.person(slot.signedBy());
        String state = by != null ? "signed" : slot.late() ? "late" : signing.open(at) ? "open" : "waiting";
        return new Awaiting.Signature(who, slot.due(), by, state);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
