package org.huying.administration.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.base.Forbidden;
import org.huying.base.Role;
import org.huying.platform.Reader;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;

/** The parts of administration, and who may enter them: the auditor reads what the administrator keeps. */
public final class Sections {

    private static final Set<Role> KEEPERS = Set.of(Role.ADMIN);
    private static final Set<Role> READERS = Set.of(Role.ADMIN, Role.AUDITOR);
    private static final Set<Role> SEARCHERS = Set.of(Role.ADMIN, Role.AUDITOR, Role.SUPERVISOR);

    private Sections() {}

    /**
     * One part.
     *
     * @param key its name in the message bundles: {@code admin.section.KEY}
     */
    public record Section(String key, String href, Set<Role> roles) {}

    private static final List<Section> ALL = List.of(
            new Section("home", "/administration", READERS),
            new Section("units", "/administration/units", READERS),
            new Section("people", "/administration/people", READERS),
            new Section("accounts", "/administration/accounts", READERS),
            new Section("tokens", "/administration/tokens", READERS),
            new Section("places", "/administration/places", READERS),
            new Section("duty-lists", "/administration/duty-lists", READERS),
            new Section("rosters", "/administration/rosters", READERS),
            new Section("calendar", "/administration/calendar", READERS),
            new Section("lines", "/lines", READERS),
            new Section("changes", "/administration/changes", READERS),
            new Section("audit", "/administration/audit", SEARCHERS));

    /** Those that somebody may enter. */
    public static List<Section> of(@Nullable Reader reader) {
        Stream<Section> open = reader == null
                ? Stream.empty()
                : ALL.stream().filter(section -> section.roles().stream().anyMatch(reader.roles()::contains));
        return open.toList();
    }

    /** Whether somebody may change what they see here. */
    public static boolean keeps(@Nullable Reader reader) {
        return reader != null && reader.roles().contains(Role.ADMIN);
    }

    public static void requireReader(Viewer viewer) {
        require(viewer, READERS, "只有系统管理岗和审计岗可以查看。", "This is for administrators and auditors.");
    }

    public static void requireKeeper(Viewer viewer) {
        require(viewer, KEEPERS, "只有系统管理岗可以改动。", "Only administrators change this.");
    }

    public static void requireSearcher(Viewer viewer) {
        require(viewer, SEARCHERS, "只有系统管理岗、审计岗和督办岗可以查询。", "This is for administrators, auditors and supervisors.");
    }

    private static void require(Viewer viewer, Set<Role> roles, String zh, String en) {
        if (!viewer.hasAny(roles)) {
            throw new Forbidden("administration", zh, en);
        }
    }
}
