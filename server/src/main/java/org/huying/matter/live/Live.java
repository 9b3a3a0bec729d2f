package org.huying.matter.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterRow;
import org.huying.matter.Matters;
import org.huying.security.AccountId;
import org.huying.security.Scope;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells each listener what changed within their scope and who is at work on it. One look at the database serves all the
 * listeners of a server, and while nobody listens there is none.
 */
@Component
public class Live {

    /** How many windows of one account are told; a browser keeps no more than six connections anyway. */
    static final int WINDOWS = 8;

    static final int MOST = 2_000;

    private final DistrictCode district;
    private final Watch watch;
    private final Presences presences;
    private final Sight sight;
    private final List<Member> members = new ArrayList<>();
    private Map<MatterId, List<Present>> present = Map.of();
    private boolean closed;

    /** Whether the last look broke off, so that some may not have heard what it saw. */
    private boolean failed;

    /** Somebody who listens. */
    private record Member(Viewer viewer, Listener listener) {}

    /** Which of some matters a viewer may see. */
    @FunctionalInterface
    interface Sight {
        Set<MatterId> of(Viewer viewer, Set<MatterId> ids);
    }

    @Autowired
    Live(DistrictCode district, Watch watch, Presences presences, Matters matters) {
        this(district, watch, presences, (viewer, ids) -> listed(matters, viewer, List.copyOf(ids)));
    }

    Live(DistrictCode district, Watch watch, Presences presences, Sight sight) {
        this.district = district;
        this.watch = watch;
        this.presences = presences;
        this.sight = sight;
    }

    /**
     * Begins to listen.
     *
     * @param since the mark up to which was heard before, if anything was
     * @return ends it; nothing where the server stops or too many listen
     */
    public synchronized @Nullable Runnable join(Viewer viewer, Listener listener, @Nullable Long since) {
        if (closed || members.size() >= MOST) {
            return null;
        }
        Member member = new Member(viewer, listener);
        makeRoom(viewer.account());
        if (members.isEmpty()) {
            watch.look();
            present = presences.present(district);
        }
        members.add(member);
        Notice missed = since == null ? watch.recent() : watch.since(since);
        tell(member, missed, new HashMap<>());
        tellPresent(member, present.keySet(), new HashMap<>());
        return () -> leave(member);
    }

    private void makeRoom(AccountId account) {
        List<Member> same = members.stream()
                .filter(member -> member.viewer().account().equals(account))
                .toList();
        if (same.size() >= WINDOWS) {
            members.remove(same.getFirst());
            same.getFirst().listener().hear(new Notice.TooMany());
        }
    }

    private synchronized void leave(Member member) {
        members.removeIf(each -> each == member);
        if (members.isEmpty()) {
            watch.rest();
        }
    }

    /** Looks once, and tells. */
    synchronized void look() {
        if (members.isEmpty()) {
            return;
        }
        boolean uncertain = failed;
        failed = true;
        Map<MatterId, List<Present>> now = presences.present(district);
        Set<MatterId> moved = difference(present, now);
        present = now;
        Notice seen = watch.look();
        Notice news = uncertain ? new Notice.Everything(watch.mark()) : seen;
        tellAll(news, moved);
        failed = false;
    }

    private void tellAll(Notice news, Set<MatterId> moved) {
        Map<Scope, Set<MatterId>> visible = new HashMap<>();
        Map<Scope, Set<MatterId>> alsoVisible = new HashMap<>();
        for (Member member : members) {
            tell(member, news, visible);
            tellPresent(member, moved, alsoVisible);
        }
    }

    synchronized void tidy() {
        if (!members.isEmpty()) {
            presences.forget(district);
        }
    }

    synchronized int listening() {
        return members.size();
    }

    synchronized void open() {
        closed = false;
    }

    /** Everybody is told to go, and nobody else is let in. */
    synchronized void close() {
        closed = true;
        members.forEach(member -> member.listener().hear(new Notice.Closing()));
        members.clear();
        watch.rest();
    }

    private static Set<MatterId> difference(Map<MatterId, List<Present>> before, Map<MatterId, List<Present>> now) {
        Set<MatterId> moved = new HashSet<>(before.keySet());
        moved.addAll(now.keySet());
        moved.removeIf(matter -> Objects.equals(before.get(matter), now.get(matter)));
        return moved;
    }

    private void tell(Member member, Notice news, Map<Scope, Set<MatterId>> known) {
        if (!(news instanceof Notice.Changed changed)) {
            member.listener().hear(news);
            return;
        }
        Set<MatterId> ids = changed.changes().stream().map(Change::matter).collect(Collectors.toUnmodifiableSet());
        Set<MatterId> seen = visible(member.viewer(), ids, known);
        List<Change> within = changed.changes().stream()
                .filter(change -> seen.contains(change.matter()))
                .toList();
        if (!within.isEmpty()) {
            member.listener().hear(new Notice.Changed(changed.mark(), within, changed.again()));
        }
    }

    private void tellPresent(Member member, Set<MatterId> moved, Map<Scope, Set<MatterId>> known) {
        Map<MatterId, List<Present>> within = new HashMap<>();
        for (MatterId matter : visible(member.viewer(), moved, known)) {
            within.put(
                    matter,
                    present.getOrDefault(matter, List.of()).stream()
                            .filter(each ->
                                    !each.person().equals(member.viewer().person()))
                            .toList());
        }
        if (!within.isEmpty()) {
            member.listener().hear(new Notice.AtWork(within));
        }
    }

    /** Asked once for all who may see the same. */
    private Set<MatterId> visible(Viewer viewer, Set<MatterId> ids, Map<Scope, Set<MatterId>> known) {
        if (viewer.scope().wholeDistrict() || ids.isEmpty()) {
            return ids;
        }
        return known.computeIfAbsent(viewer.scope(), scope -> sight.of(viewer, ids));
    }

    private static Set<MatterId> listed(Matters matters, Viewer viewer, List<MatterId> ids) {
        Set<MatterId> listed = new HashSet<>();
        for (int from = 0; from < ids.size(); from += MatterQuery.LARGEST) {
            Set<MatterId> some = Set.copyOf(ids.subList(from, Math.min(ids.size(), from + MatterQuery.LARGEST)));
            matters.list(viewer, MatterQuery.ALL.among(some).sized(MatterQuery.LARGEST)).rows().stream()
                    .map(MatterRow::id)
                    .forEach(listed::add);
        }
        return listed;
    }
}
