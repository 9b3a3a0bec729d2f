package org.huying.matter.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.huying.matter.ledger.Entry;

/**
 * What somebody with all rights on the database does to the past. Each says what must be found, from what it did and from
 * what the ledger was before, not from how verifying works.
 */
final class Tamperings {

    /** Columns of {@code matter.standing}; the others are those of {@code matter.lasting}. */
    private static final Set<String> STANDING = Set.of(
            "version",
            "head",
            "stage",
            "phase",
            "holder",
            "person",
            "stage_due",
            "total_due",
            "next_timer",
            "urgent",
            "paused",
            "child");

    private final LivedLedger ledger;
    private final Superuser su;
    private final SplittableRandom random;
    private final List<Long> matters;

    Tamperings(LivedLedger ledger, Superuser su, SplittableRandom random) {
        this.ledger = ledger;
        this.su = su;
        this.random = random;
        this.matters = List.copyOf(ledger.chains.keySet());
    }

    /** A tampering. */
    interface Deed {
        Expected does();
    }

    Map<String, Deed> all() {
        Map<String, Deed> all = new LinkedHashMap<>();
        all.put("changes a column of an event", this::changesAColumn);
        all.put("deletes events", this::deletesEvents);
        all.put("lets two events change places", this::swaps);
        all.put("appends a forged event past the door", this::appends);
        all.put("appends a forged event as if it waited to be sealed", this::appendsAsIfWaiting);
        all.put("puts a forged event between others", this::insertsBetween);
        all.put("changes an event and computes the rest of the chain anew", this::forges);
        all.put("changes an event and computes chain and seals anew", this::forgesWithSeals);
        all.put("takes a tail away and puts the row back", this::removesATail);
        all.put("takes a tail away and out of the seals too", this::removesATailFromSeals);
        all.put("takes a whole matter away", this::removesAMatter);
        all.put("takes a whole matter away and out of the seals too", this::removesAMatterFromSeals);
        all.put("takes the newest seals away with all under them", this::removesTheNewestSeals);
        all.put("takes everything away", this::removesEverything);
        all.put("moves an event to another matter", this::moves);
        all.put("copies a matter", this::copies);
        all.put("changes the row of a matter", this::changesTheRow);
        all.put("deletes the row of a matter", this::deletesTheRow);
        all.put("changes a seal", this::changesASeal);
        all.put("changes what a seal lists", this::changesAList);
        all.put("deletes a seal", this::deletesASeal);
        all.put("takes from an event that it waits to be sealed", this::forgetsThatItWaits);
        all.put("says of a sealed event that it waits", this::saysThatItWaits);
        return all;
    }

    private Expected changesAColumn() {
        long matter = anyMatter();
        int seq = anySeq(matter);
        List<String> changes = List.of(
                "at = at + interval '1 microsecond'",
                "by = by || 'x'",
                "unit = case when unit is null then 'lamps' end",
                "unit = coalesce(unit, '') || ''",
                "role = case role when 'leader' then 'auditor' else 'leader' end",
                "line_edition = line_edition + 1",
                "calendar_edition = calendar_edition - 1",
                "district_edition = district_edition + 1",
                "type = case type when 'urged' then 'commented' else 'urged' end",
                "digest = 3 - digest",
                "digest = 7",
                "packed = '\\x00'::bytea || convert_to('{}', 'UTF8')",
                "packed = overlay(packed placing '\\x09'::bytea from 1)",
                "packed = substring(packed from 1 for octet_length(packed) - 1)",
                "packed = null, body = '{}'",
                "hash = set_byte(hash, 7, 255 - get_byte(hash, 7))",
                "district = '420108'");
        String change = changes.get(random.nextInt(changes.size()));
        if (change.startsWith("unit = coalesce") && chain(matter, seq).unit() != null) {
            change = "unit = ''";
        }
        su.run("update matter.event set " + change + " where matter = ? and seq = ?", matter, seq);
        boolean underTheSeal = change.startsWith("hash") || change.startsWith("district =");
        return bad(matter, seq, underTheSeal ? sealOf(matter, seq) : 0);
    }

    private Expected deletesEvents() {
        long matter = anyMatter();
        int first = ledger.length(matter) + 1;
        long waiting = ledger.waiting;
        for (int count = 0; count <= random.nextInt(3); count++) {
            int seq = anySeq(matter);
            int gone = su.run("delete from matter.event where matter = ? and seq = ?", matter, seq);
            waiting -= sealOf(matter, seq) == 0 ? gone : 0;
            first = Math.min(first, seq);
        }
        return Expected.of(matter, first, sealOf(matter, first), waiting);
    }

    private Expected swaps() {
        long matter = matterOf(2);
        int one = random.nextInt(1, ledger.length(matter));
        int other = random.nextInt(one + 1, ledger.length(matter) + 1);
        su.run("update matter.event set seq = -seq where matter = ? and seq in (?, ?)", matter, one, other);
        su.run("update matter.event set seq = ? + seq where matter = ? and seq < 0", one + other, matter);
        return bad(matter, one, sealOf(matter, one));
    }

    private Expected appends() {
        long matter = anyMatter();
        su.rewrite(matter, ledger.chain(matter), List.of(forged(matter)));
        return bad(matter, ledger.length(matter) + 1, 0);
    }

    /** Nothing can tell this from an event that has just happened: it is unprotected, and said to be. */
    private Expected appendsAsIfWaiting() {
        long matter = anyMatter();
        su.rewrite(matter, ledger.chain(matter), List.of(forged(matter)));
        noteWaiting(matter, ledger.length(matter) + 1);
        return new Expected(Map.of(), 0, ledger.waiting + 1);
    }

    private Expected insertsBetween() {
        long matter = matterOf(2);
        int seq = random.nextInt(2, ledger.length(matter) + 1);
        List<Entry> chain = ledger.chain(matter);
        List<Recorded> rest = new ArrayList<>(List.of(Superuser.placed(forged(matter), matter, seq)));
        chain.subList(seq - 1, chain.size())
                .forEach(entry -> rest.add(Superuser.placed(entry.recorded(), matter, entry.seq() + 1)));
        su.rewrite(matter, chain.subList(0, seq - 1), rest);
        noteWaiting(matter, chain.size() + 1);
        long seal = sealOf(matter, seq);
        return new Expected(seal == 0 ? Map.of() : Map.of(matter, seq), seal, ledger.waiting + 1);
    }

    private Expected forges() {
        long matter = anyMatter();
        int seq = anySeq(matter);
        List<Entry> chain = ledger.chain(matter);
        su.rewrite(matter, chain.subList(0, seq - 1), Superuser.rest(chain, seq - 1, Superuser::later));
        long seal = sealOf(matter, seq);
        return new Expected(seal == 0 ? Map.of() : Map.of(matter, seq), seal, ledger.waiting);
    }

    private Expected forgesWithSeals() {
        Expected expected = forges();
        su.resealAll();
        return expected;
    }

    private Expected removesATail() {
        long matter = anyMatter();
        int kept = cut(matter);
        long seal = sealOf(matter, kept + 1);
        long freed = waitingFrom(matter, kept + 1);
        return new Expected(seal == 0 ? Map.of() : Map.of(matter, kept + 1), seal, ledger.waiting - freed);
    }

    private Expected removesATailFromSeals() {
        long matter = anyMatter();
        int kept = cut(matter);
        su.unlist(matter, kept + 1);
        su.resealAll();
        return new Expected(Map.of(), sealOf(matter, kept + 1), ledger.waiting - waitingFrom(matter, kept + 1));
    }

    private Expected removesAMatter() {
        long matter = anyMatter();
        su.run("delete from matter.event where matter = ?", matter);
        su.putBack(matter, 0);
        long seal = sealOf(matter, 1);
        return new Expected(seal == 0 ? Map.of() : Map.of(matter, 1), seal, ledger.waiting - waitingFrom(matter, 1));
    }

    private Expected removesAMatterFromSeals() {
        long matter = anyMatter();
        su.run("delete from matter.event where matter = ?", matter);
        su.putBack(matter, 0);
        su.unlist(matter, 1);
        su.resealAll();
        return new Expected(Map.of(), sealOf(matter, 1), ledger.waiting - waitingFrom(matter, 1));
    }

    private Expected removesTheNewestSeals() {
        long kept = random.nextLong(0, ledger.seals);
        for (long matter : matters) {
            int left = 0;
            while (left < ledger.length(matter) && sealOf(matter, left + 1) > 0 && sealOf(matter, left + 1) <= kept) {
                left++;
            }
            if (left < ledger.length(matter)) {
                su.run("delete from matter.event where matter = ? and seq > ?", matter, left);
                su.putBack(matter, left);
            }
        }
        su.run("delete from matter.seal where seal > ?", kept);
        return new Expected(Map.of(), ledger.seals, 0);
    }

    private Expected removesEverything() {
        for (String table :
                List.of("event", "seal", "lasting", "standing", "matter_text", "party", "requester", "receipt")) {
            su.run("delete from matter." + table);
        }
        return new Expected(Map.of(), ledger.seals, 0);
    }

    private Expected moves() {
        long from = anyMatter();
        long to = anyMatter();
        while (to == from) {
            to = anyMatter();
        }
        int seq = anySeq(from);
        int end = ledger.length(to) + 1;
        su.run("update matter.event set matter = ?, seq = ? where matter = ? and seq = ?", to, end, from, seq);
        return new Expected(Map.of(from, seq, to, end), sealOf(from, seq), ledger.waiting);
    }

    private Expected copies() {
        long matter = anyMatter();
        long copy = matters.getLast() + 1 + random.nextInt(1_000);
        List<Recorded> chain = ledger.chain(matter).stream()
                .map(entry -> Superuser.copied(entry.recorded(), copy))
                .toList();
        su.rewriteCopy(copy, matter, chain);
        return bad(copy, 1, 0);
    }

    private Expected changesTheRow() {
        long matter = anyMatter();
        List<String> changes = List.of(
                "number = number || 'x'",
                "version = version + 1",
                "head = set_byte(head, 0, 255 - get_byte(head, 0))",
                "line = line || 'x'",
                "edition = edition + 1",
                "stage = stage || 'x'",
                "phase = case phase when 'handling' then 'checking' when 'closed' then 'intake' else 'handling' end",
                "holder = holder || 'x'",
                "person = coalesce(person, '') || 'x'",
                "lead = coalesce(lead, '') || 'x'",
                "category = coalesce(category, '') || 'x'",
                "place = coalesce(place, '') || 'x'",
                "stage_due = coalesce(stage_due + interval '1 hour', total_due)",
                "total_due = total_due + interval '1 second'",
                "next_timer = case when phase <> 'closed' then coalesce(next_timer, total_due) + interval '1 second' end,"
                        + " urgent = case when phase = 'closed' then not urgent else urgent end",
                "child = not child",
                "filed_at = filed_at - interval '1 day'",
                "closed_at = case when closed_at is null then filed_at end",
                "urgent = not urgent",
                "paused = not paused",
                "urged = urged + 1",
                "supervised = supervised + 1",
                "asks = coalesce(asks, '{}') || '{extension}'",
                "parent = coalesce(parent, matter) + 1",
                "channel = channel || 'x'",
                "lon = coalesce(lon, 114) + 0.001",
                "lat = coalesce(lat, 30) + 0.001",
                "closing = case when closing is null then 'checked' end",
                "late = late is not true",
                "resolved = resolved is not true",
                "satisfied = satisfied is not true",
                "returned = returned + 1",
                "reworked = reworked + 1");
        int which = random.nextInt(changes.size() + 2);
        if (which < changes.size()) {
            String change = changes.get(which);
            boolean stands = STANDING.contains(change.substring(0, change.indexOf(' ')));
            su.run(
                    "update matter." + (stands ? "standing" : "lasting") + " set " + change + " where matter = ?",
                    matter);
        } else {
            String column = which == changes.size() ? "subject" : "text";
            su.run("update matter.matter_text set " + column + " = " + column + " || '。' where matter = ?", matter);
        }
        return bad(matter, Finding.ROW, 0);
    }

    private Expected deletesTheRow() {
        long matter = anyMatter();
        List<String> tables = List.of("lasting", "standing", "matter_text");
        su.run("delete from matter." + tables.get(random.nextInt(tables.size())) + " where matter = ?", matter);
        return bad(matter, Finding.ROW, 0);
    }

    private Expected changesASeal() {
        long seal = anySeal();
        List<String> changes = List.of(
                "at = at + interval '1 second'",
                "count = count + 1",
                "root = set_byte(root, 3, 255 - get_byte(root, 3))",
                "access_seq = access_seq + 1",
                "access_hash = set_byte(access_hash, 3, 255 - get_byte(access_hash, 3))",
                "prev = set_byte(prev, 3, 255 - get_byte(prev, 3))",
                "hash = set_byte(hash, 3, 255 - get_byte(hash, 3))",
                "key = reverse(key)",
                "signature = set_byte(signature, 3, 255 - get_byte(signature, 3))",
                "low = low + 1",
                "high = high + 1",
                "marks = set_byte(marks, 3, 255 - get_byte(marks, 3))",
                "marks = substring(marks from 2)",
                "matters = '{}', seqs = '{}', marks = '', low = 0, high = 0, count = 0");
        int which = random.nextInt(changes.size());
        su.run("update matter.seal set " + changes.get(which) + " where seal = ?", seal);
        boolean unlists = which >= changes.size() - 2;
        return new Expected(unlists ? firstUnder(seal) : Map.of(), seal, ledger.waiting);
    }

    /** An event is listed under its neighbour's number, so that no seal has it any more. */
    private Expected changesAList() {
        long matter = anyMatter();
        int seq = anySeq(matter);
        if (sealOf(matter, seq) == 0) {
            return changesASeal();
        }
        su.run("""
                update matter.seal s
                   set seqs = array(select case when u.matter = ? and u.seq = ? then u.seq + 1 else u.seq end
                                      from unnest(s.matters, s.seqs) with ordinality as u (matter, seq, place)
                                     order by u.place)
                 where s.seal = ?
                """, matter, seq, sealOf(matter, seq));
        if (random.nextBoolean()) {
            su.resealAll();
        }
        return bad(matter, seq, sealOf(matter, seq));
    }

    private Expected deletesASeal() {
        long seal = anySeal();
        su.run("delete from matter.seal where seal = ?", seal);
        return new Expected(firstUnder(seal), seal, ledger.waiting);
    }

    private Expected forgetsThatItWaits() {
        long matter = anyMatter();
        int seq = ledger.length(matter);
        while (sealOf(matter, seq) != 0) {
            matter = anyMatter();
            seq = ledger.length(matter);
        }
        su.run("update matter.event set mark = 0 where matter = ? and seq = ?", matter, seq);
        return Expected.of(matter, seq, 0, ledger.waiting - 1);
    }

    private Expected saysThatItWaits() {
        long matter = anyMatter();
        while (sealOf(matter, 1) == 0) {
            matter = anyMatter();
        }
        noteWaiting(matter, 1);
        return Expected.of(matter, 1, 0, ledger.waiting + 1);
    }

    private void noteWaiting(long matter, int seq) {
        su.run("update matter.event set mark = matter.mark() where matter = ? and seq = ?", matter, seq);
    }

    /** Takes the events after some version away, with all that says that they were there; which version that is. */
    private int cut(long matter) {
        int kept = Math.toIntExact(su.number(
                "select coalesce(max(version), 0) from matter.past where matter = ? and version < ?",
                matter,
                random.nextInt(1, ledger.length(matter) + 1)));
        su.run("delete from matter.event where matter = ? and seq > ?", matter, kept);
        su.putBack(matter, kept);
        return kept;
    }

    private Recorded forged(long matter) {
        Recorded last = ledger.chain(matter).getLast().recorded();
        return new Recorded(
                last.matter(),
                last.seq() + 1,
                last.at().plusSeconds(1),
                last.by(),
                last.unit(),
                last.role(),
                last.editions(),
                new Event.Commented("已按要求办理"));
    }

    private Map<Long, Integer> firstUnder(long seal) {
        Map<Long, Integer> first = new HashMap<>();
        for (long matter : matters) {
            for (int seq = ledger.length(matter); seq > 0; seq--) {
                if (sealOf(matter, seq) == seal) {
                    first.put(matter, seq);
                }
            }
        }
        return first;
    }

    private long waitingFrom(long matter, int from) {
        long waiting = 0;
        for (int seq = from; seq <= ledger.length(matter); seq++) {
            waiting += sealOf(matter, seq) == 0 ? 1 : 0;
        }
        return waiting;
    }

    private Expected bad(long matter, int seq, long seal) {
        return Expected.of(matter, seq, seal, ledger.waiting);
    }

    private Entry chain(long matter, int seq) {
        return ledger.chain(matter).get(seq - 1);
    }

    private long sealOf(long matter, int seq) {
        return ledger.sealOf(matter, seq);
    }

    private long anyMatter() {
        return matters.get(random.nextInt(matters.size()));
    }

    private long matterOf(int events) {
        long matter = anyMatter();
        while (ledger.length(matter) < events) {
            matter = anyMatter();
        }
        return matter;
    }

    private int anySeq(long matter) {
        return random.nextInt(1, ledger.length(matter) + 1);
    }

    private long anySeal() {
        return random.nextLong(1, ledger.seals + 1);
    }
}
