package org.huying.matter.web.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huying.line.Line;
import org.huying.matter.Closure;
import org.huying.matter.Content;
import org.huying.matter.Judgement;
import org.huying.matter.Matter;
import org.huying.matter.Position;
import org.huying.matter.words.Channels;
import org.huying.matter.words.Discretion;
import org.huying.matter.words.Names;
import org.huying.matter.words.Outcomes;
import org.huying.matter.words.Phrase;
import org.huying.matter.words.Told.Detail;
import org.jspecify.annotations.Nullable;

/** What is recorded of a matter, line by line. */
final class Facts {

    private final Names names;
    private final Line line;
    private final Discretion discretion;

    Facts(Names names, Line line, Discretion discretion) {
        this.names = names;
        this.line = line;
        this.discretion = discretion;
    }

    List<Detail> recorded(Matter matter) {
        Content content = matter.content();
        List<Detail> facts = new ArrayList<>();
        add(facts, "category", content.category() == null ? null : Names.category(line, content.category()));
        add(facts, "channel", Channels.title(matter.origin().channel()));
        add(facts, "filed-by", names.person(matter.origin().filedBy()));
        add(facts, "filed-at", matter.origin().filedAt());
        for (Map.Entry<String, Object> field : content.fields().entrySet()) {
            facts.add(field(field.getKey(), field.getValue()));
        }
        return facts;
    }

    private Detail field(String name, Object value) {
        Detail detail = names.field(line, name, value);
        return detail.written()
                ? new Detail(detail.label(), Phrase.said(discretion.text(value.toString())), true)
                : detail;
    }

    List<Detail> position(Matter matter) {
        Position position = matter.position();
        List<Detail> facts = new ArrayList<>();
        add(facts, "person", position.person() == null ? null : names.person(position.person()));
        add(facts, "lead", position.lead() == null ? null : names.unit(position.lead()));
        add(facts, "leader", position.leader() == null ? null : names.person(position.leader()));
        add(facts, "outsider", position.outsider());
        add(facts, "urged", matter.urged() == 0 ? null : String.valueOf(matter.urged()));
        add(facts, "supervised", matter.supervised() == 0 ? null : String.valueOf(matter.supervised()));
        return facts;
    }

    List<Detail> closure(Matter matter) {
        Closure closure = matter.closure();
        List<Detail> facts = new ArrayList<>();
        if (closure == null) {
            return facts;
        }
        add(facts, "way", Phrase.of("matter.way." + word(closure.way())));
        add(facts, "closed-at", closure.at());
        add(facts, "late", Phrase.of(closure.late() ? "matter.words.yes" : "matter.words.no"));
        add(facts, "outcome", closure.outcome() == null ? null : Outcomes.title(line, closure.outcome()));
        add(facts, "reply", closure.reply() == null ? null : discretion.text(closure.reply()));
        Boolean sample = closure.sample();
        if (closure.sampled()) {
            String found = sample == null ? "open" : sample ? "passed" : "failed";
            add(facts, "sample", Phrase.of("matter.sample." + found));
        }
        judgement(facts, matter.judgement());
        return facts;
    }

    private void judgement(List<Detail> facts, @Nullable Judgement judgement) {
        if (judgement != null) {
            add(facts, "judgement", judged(judgement.resolved(), judgement.satisfied()));
            add(facts, "judgement-text", judgement.text() == null ? null : discretion.text(judgement.text()));
        }
    }

    static Phrase judged(boolean resolved, boolean satisfied) {
        return Phrase.of(
                "matter.words.and",
                Phrase.of(resolved ? "matter.judged.resolved" : "matter.judged.unresolved"),
                Phrase.of(satisfied ? "matter.judged.satisfied" : "matter.judged.unsatisfied"));
    }

    private static void add(List<Detail> facts, String label, @Nullable Object value) {
        if (value != null) {
            Phrase phrase = value instanceof Phrase given ? given : Phrase.said(value);
            facts.add(new Detail(Phrase.of("matter.detail." + label), phrase, false));
        }
    }

    private static String word(Enum<?> value) {
        return Objects.requireNonNull(value)
                .name()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', '-');
    }
}
