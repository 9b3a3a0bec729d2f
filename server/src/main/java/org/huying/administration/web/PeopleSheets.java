package org.huying.administration.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.administration.change.ChangeRow;
import org.huying.administration.change.ChangeWords;
import org.huying.administration.change.Kinds;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.district.ChangeQuery;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Person;
import org.huying.district.Post;
import org.huying.district.Span;
import org.huying.security.Account;
import org.huying.security.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people in the district's service, their posts and accounts. */
@Component
public class PeopleSheets {

    private static final int PAGE = 50;

    private final Districts districts;
    private final Accounts accounts;

    PeopleSheets(Districts districts, Accounts accounts) {
        this.districts = districts;
        this.accounts = accounts;
    }

    /** What the list is narrowed to, as it was typed. */
    public record Asked(String q, String unit, String role, String with, int page) {}

    /** A post, told. */
    public record Held(
            Bilingual role,
            String roleName,
            String unit,
            Bilingual unitName,
            @Nullable String over,
            @Nullable Bilingual place,
            Span span,
            State state) {}

    /** How a span stands to a day. */
    public enum State {
        NOW,
        PLANNED,
        OVER
    }

    /** Somebody in the list. */
    public record Row(String id, Bilingual name, List<Held> posts, List<Account> accounts) {}

    /** A page of the list. */
    public record Sheet(Asked asked, List<Row> rows, int all, int pages, List<Option> units, List<Option> roles) {}

    public record Option(String value, Bilingual title) {}

    /** All of one person. */
    public record One(
            Person person, boolean there, List<Held> posts, List<Account> accounts, List<ChangeRow> history) {}

    Sheet list(DistrictCode code, Asked asked, LocalDate today) {
        District district = districts.current(code);
        Map<PersonId, List<Account>> owned =
                accounts.list(code).stream().collect(Collectors.groupingBy(Account::person));
        String words = asked.q().strip().toLowerCase(Locale.ROOT);
        List<Person> found = district.people(today).stream()
                .filter(person -> words.isEmpty() || says(person, words))
                .filter(person -> fits(district.postsOf(person.id(), today), asked))
                .filter(person ->
                        accountFits(owned.getOrDefault(person.id(), List.of()), asked.with(), district, person, today))
                .sorted(Comparator.comparing(person -> person.id().value()))
                .toList();
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int page = Math.clamp(asked.page(), 1, pages);
        return new Sheet(
                new Asked(asked.q(), asked.unit(), asked.role(), asked.with(), page),
                found.stream()
                        .skip((page - 1L) * PAGE)
                        .limit(PAGE)
                        .map(person -> new Row(
                                person.id().value(),
                                person.name(),
                                held(district, district.postsOf(person.id(), today).stream(), today),
                                owned.getOrDefault(person.id(), List.of())))
                        .toList(),
                found.size(),
                pages,
                district.units(today).stream()
                        .map(unit -> new Option(unit.code().value(), unit.name()))
                        .toList(),
                Stream.of(Role.values())
                        .filter(role -> role != Role.REQUESTER && role != Role.SYSTEM)
                        .map(role -> new Option(role.name(), Kinds.of(role)))
                        .toList());
    }

    private static boolean says(Person person, String words) {
        return person.name().zh().contains(words)
                || person.name().en().toLowerCase(Locale.ROOT).contains(words)
                || person.id().value().contains(words);
    }

    private static boolean fits(List<Post> posts, Asked asked) {
        return (asked.unit().isEmpty() && asked.role().isEmpty())
                || posts.stream()
                        .anyMatch(post -> (asked.unit().isEmpty()
                                        || post.unit().value().equals(asked.unit()))
                                && (asked.role().isEmpty() || post.role().name().equals(asked.role())));
    }

    private static boolean accountFits(
            List<Account> own, String with, District district, Person person, LocalDate today) {
        return switch (with) {
            case "no-account" -> own.isEmpty();
            case "no-post" -> district.postsOf(person.id(), today).isEmpty();
            case "locked" -> own.stream().anyMatch(Account::locked);
            default -> true;
        };
    }

    One one(DistrictCode code, String text, LocalDate today) {
        District district = districts.current(code);
        PersonId id = Codes.person(text);
        Person person = district.person(id)
                .orElseThrow(() -> new NotFound("person", "没有人员“" + text + "”", "there is no person '" + text + "'"));
        return new One(
                person,
                person.span().covers(today),
                held(
                        district,
                        district.data().posts().stream()
                                .filter(post -> post.person().equals(id))
                                .sorted(Comparator.comparing(
                                                (Post post) -> post.span().from())
                                        .reversed()),
                        today),
                accounts.list(code).stream()
                        .filter(account -> account.person().equals(id))
                        .toList(),
                ChangeRow.history(districts, district, ChangeQuery.Kind.PERSON, text));
    }

    private static List<Held> held(District district, Stream<Post> posts, LocalDate today) {
        ChangeWords words = new ChangeWords(district);
        return posts.map(post -> new Held(
                        Kinds.of(post.role()),
                        post.role().name(),
                        post.unit().value(),
                        words.unit(post.unit()),
                        post.over() == null ? null : post.over().value(),
                        Optional.ofNullable(post.over()).map(words::place).orElse(null),
                        post.span(),
                        state(post.span(), today)))
                .toList();
    }

    private static State state(Span span, LocalDate day) {
        return span.covers(day) ? State.NOW : span.endedBy(day) ? State.OVER : State.PLANNED;
    }
}
