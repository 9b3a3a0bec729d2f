package org.huying.administration.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.Conflict;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.base.Zones;
import org.huying.district.ChangeQuery;
import org.huying.district.District;
import org.huying.district.DistrictChange;
import org.huying.district.Districts;
import org.huying.district.Tried;
import org.huying.line.Lines;
import org.huying.matter.Workloads;
import org.huying.security.Repeats;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes forms to changes of the district: shows what they would do, and makes them once. */
@Component
public class ChangeDesk {

    private final Districts districts;
    private final Lines lines;
    private final Workloads workloads;
    private final Repeats repeats;

    ChangeDesk(Districts districts, Lines lines, Workloads workloads, Repeats repeats) {
        this.districts = districts;
        this.lines = lines;
        this.workloads = workloads;
        this.repeats = repeats;
    }

    /** What came of a confirmed form. */
    public sealed interface Outcome {

        record Made(String home, int edition) implements Outcome {}

        /** It is shown again. */
        record Again(ChangeSheet sheet) implements Outcome {}
    }

    public Ground ground(Viewer by, Instant now) {
        return new Ground(
                districts.current(by.district()),
                now.atZone(Zones.CHINA).toLocalDate(),
                lines.all(by.district()).stream()
                        .map(line -> Ground.Choice.of(line.id().value(), line.title()))
                        .toList());
    }

    /** The form with what is known beforehand. */
    public ChangeSheet blank(Viewer by, String kind, Map<String, List<String>> asked, String key, Instant now) {
        ChangeForm form = ChangeForms.require(kind);
        Ground ground = ground(by, now);
        Values values = new Values(asked, ground.district());
        return new ChangeSheet(
                kind,
                form.home(values),
                ground.district().edition(),
                key,
                form.fields(values, ground, Map.of()),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /** What the form would do, or what is wrong with it. */
    public ChangeSheet tried(
            Viewer by, String kind, Map<String, List<String>> typed, int seen, String key, Instant now) {
        ChangeForm form = ChangeForms.require(kind);
        Ground ground = ground(by, now);
        Values values = new Values(typed, ground.district());
        Map<String, Bilingual> missing = form.missing(values);
        if (!missing.isEmpty()) {
            return sheet(form, values, ground, missing, null, seen, key);
        }
        try {
            List<DistrictChange> changes = form.read(values, ground);
            return tried(by, form, values, ground, changes, seen, key);
        } catch (Invalid invalid) {
            return refused(form, values, ground, invalid.refusal(), seen, key);
        }
    }

    private ChangeSheet tried(
            Viewer by,
            ChangeForm form,
            Values values,
            Ground ground,
            List<DistrictChange> changes,
            int seen,
            String key) {
        return switch (districts.tried(by.district(), changes, ground.today())) {
            case Tried.Refused refused -> refused(form, values, ground, refused.refusal(), seen, key);
            case Tried.Taken taken ->
                new ChangeSheet(
                        form.kind(),
                        form.home(values),
                        seen,
                        key,
                        form.fields(values, ground, Map.of()),
                        told(changes, taken.after()),
                        Effects.of(taken, changes, unit -> workloads.openOf(by.district(), unit)),
                        null,
                        List.of());
        };
    }

    /** Each with the day from which it holds. */
    public static List<Bilingual> told(List<DistrictChange> changes, District after) {
        ChangeWords words = new ChangeWords(after);
        return changes.stream()
                .map(change -> ChangeWords.said(
                        "自 %s 起：%s", "From %s on: %s", ChangeWords.code(change.from()), words.tell(change)))
                .toList();
    }

    /** Makes the changes; where the district has moved on meanwhile, the form is shown with what has changed. */
    public Outcome make(Viewer by, String kind, Map<String, List<String>> typed, int seen, String key, Instant now) {
        ChangeForm form = ChangeForms.require(kind);
        Ground ground = ground(by, now);
        Values values = new Values(typed, ground.district());
        Map<String, Bilingual> missing = form.missing(values);
        if (!missing.isEmpty()) {
            return new Outcome.Again(sheet(form, values, ground, missing, null, seen, key));
        }
        try {
            List<DistrictChange> changes = form.read(values, ground);
            Repeats.Done done = repeats.once(by, "form:" + key, command(kind, typed), now, () -> {
                District after = districts.change(by.district(), changes, seen, by.person(), now);
                return String.valueOf(after.edition());
            });
            return new Outcome.Made(form.home(values), Integer.parseInt(done.made()));
        } catch (Invalid invalid) {
            return new Outcome.Again(refused(form, values, ground, invalid.refusal(), seen, key));
        } catch (Refused refused) {
            return new Outcome.Again(refused(form, values, ground, refused.refusal(), seen, key));
        } catch (Conflict moved) {
            return new Outcome.Again(moved(by, kind, typed, seen, key, moved.refusal(), now));
        }
    }

    private ChangeSheet moved(
            Viewer by,
            String kind,
            Map<String, List<String>> typed,
            int seen,
            String key,
            Refusal refusal,
            Instant now) {
        District current = districts.current(by.district());
        ChangeSheet again = tried(by, kind, typed, current.edition(), key, now);
        return new ChangeSheet(
                kind,
                again.home(),
                current.edition(),
                key,
                again.fields(),
                again.sentences(),
                again.effects(),
                again.refusal() == null ? refusal.message() : again.refusal(),
                districts.changes(by.district(), ChangeQuery.since(seen)).stream()
                        .map(change -> ChangeRow.of(change, current))
                        .toList());
    }

    /** All that the form says, in a form that is the same whatever the order of its fields. */
    private static String command(String kind, Map<String, List<String>> typed) {
        return "change " + kind + " "
                + typed.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static ChangeSheet refused(
            ChangeForm form, Values values, Ground ground, Refusal refusal, int seen, String key) {
        String field = field(form, ground, refusal);
        return field == null
                ? sheet(form, values, ground, Map.of(), refusal.message(), seen, key)
                : sheet(form, values, ground, Map.of(field, refusal.message()), null, seen, key);
    }

    /** The field of the form that the rule speaks of; the rules call some of them otherwise. */
    private static @Nullable String field(ChangeForm form, Ground ground, Refusal refusal) {
        if (refusal.field() == null) {
            return null;
        }
        String named = switch (refusal.field().toLowerCase(Locale.ROOT)) {
            case "post" -> "role";
            case "shift" -> "starts";
            case "entries" -> "entry-line";
            default -> refusal.field();
        };
        List<String> own = form.fields(new Values(Map.of(), ground.district()), ground, Map.of()).stream()
                .map(Field::name)
                .toList();
        if (own.contains(named)) {
            return named;
        }
        return own.contains("within") && named.equals("parent")
                ? "within"
                : own.contains("heir") && named.equals("successors") ? "heir" : null;
    }

    private static ChangeSheet sheet(
            ChangeForm form,
            Values values,
            Ground ground,
            Map<String, Bilingual> errors,
            @Nullable Bilingual refusal,
            int seen,
            String key) {
        return new ChangeSheet(
                form.kind(),
                form.home(values),
                seen,
                key,
                form.fields(values, ground, errors),
                List.of(),
                List.of(),
                refusal,
                List.of());
    }

    /** The day for which a page is asked, today where none is. */
    public static LocalDate today(Instant now) {
        return now.atZone(Zones.CHINA).toLocalDate();
    }
}
