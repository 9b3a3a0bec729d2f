package org.huying.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.Post;

/** Who could have done what somebody else did: people who hold the same posts in the same units. */
final class Peers {

    private final Map<String, List<String>> groups = new HashMap<>();

    Peers(District district, java.time.LocalDate day) {
        Set<String> words = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.toSet());
        district.units(day).stream().map(unit -> unit.code().value()).forEach(words::add);
        Map<String, Set<String>> held = new HashMap<>();
        district.units(day).forEach(unit -> {
            for (Role role : Role.values()) {
                for (Post post : district.posts(unit.code(), role, day)) {
                    held.computeIfAbsent(post.person().value(), person -> new TreeSet<>())
                            .add(post(unit.code(), role));
                }
            }
        });
        Map<Set<String>, List<String>> alike = new HashMap<>();
        held.keySet().stream()
                .filter(person -> !words.contains(person))
                .sorted()
                .forEach(person -> alike.computeIfAbsent(held.get(person), posts -> new ArrayList<>())
                        .add(person));
        alike.values().stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> group.forEach(person -> groups.put(person, group)));
    }

    private static String post(UnitCode unit, Role role) {
        return unit + " " + role.word();
    }

    /** Everybody who has a peer. */
    Set<String> people() {
        return groups.keySet();
    }

    /** Never the same one for two. */
    String other(String person, int variant) {
        List<String> group = groups.getOrDefault(person, List.of(person));
        return group.get((group.indexOf(person) + variant) % group.size());
    }
}
