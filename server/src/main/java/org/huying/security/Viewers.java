package org.huying.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.Forbidden;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Person;
import org.huying.district.Post;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Turns an account into a viewer: with the posts that its person holds at that moment, and what they give. */
@Service
public final class Viewers {

    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** A picture never changes: what it gives on a day is worked out once. It equals no other, so it stands for itself. */
    private record Asked(District picture, LocalDate day, Account account) {}

    private final Districts districts;
    private final Cache<Asked, Viewer> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

    Viewers(Districts districts) {
        this.districts = districts;
    }

    /** The viewer behind an account on the day of the instant; in a district not founded yet nobody has a post. */
    public Viewer of(Account account, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, Zones.CHINA);
        return districts
                .find(account.district())
                .map(district -> known.get(
                        new Asked(district, day, account), asked -> of(asked.account(), asked.picture(), asked.day())))
                .orElseGet(() -> new Viewer(
                        account.district(),
                        account.id(),
                        account.person(),
                        Bilingual.same(account.person().value()),
                        Set.of(),
                        List.of(),
                        Scope.NOTHING));
    }

    static Viewer of(Account account, District district, LocalDate day) {
        List<Post> posts = district.postsOf(account.person(), day);
        Bilingual name = district.person(account.person())
                .map(Person::name)
                .orElseGet(() -> Bilingual.same(account.person().value()));
        return new Viewer(
                account.district(),
                account.id(),
                account.person(),
                name,
                Rights.roles(posts),
                Rights.units(posts),
                Rights.scope(posts, district, day));
    }

    /** Who is signed in with the request at hand, if anybody is. */
    public static Optional<Viewer> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }

    /** Who is signed in with the request at hand; a controller gets it by taking a parameter of type {@link Viewer}. */
    public Viewer current() {
        return find().orElseThrow(() -> new Forbidden("sign-in", "请先登录", "sign in first"));
    }
}
