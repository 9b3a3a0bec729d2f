package org.huying.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.huying.base.DistrictCode;
import org.huying.base.Forbidden;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.platform.News;
import org.huying.platform.Remembered;
import org.huying.security.keys.Mac256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Bearer tokens of the API: 256 random bits, shown once and kept as their SHA-256, which needs no salt since nothing can
 * be guessed. The prefix lets a scanner find a token that somebody has put where it does not belong.
 */
@Service
public final class Tokens {

    public static final String PREFIX = "huying_";
    public static final Duration USUAL_LIFE = Duration.ofDays(90);
    public static final Duration LONGEST_LIFE = Duration.ofDays(366);

    private static final int SECRET_BYTES = 32;
    private static final int REMEMBERED = 20_000;
    private static final Duration USE_TOLD_EVERY = Duration.ofMinutes(1);

    private final TokenStore store;
    private final Accounts accounts;
    private final Repeats repeats;
    private final SecureRandom random;
    private final News news;
    private final Remembered<Hash, Used> atTheDoor;

    /** The hash of a secret, as a key. */
    private record Hash(DistrictCode district, ByteBuffer hash) {}

    /** A token, and when its use was told last. */
    private record Used(TokenStore.Holding holding, AtomicReference<@Nullable Instant> told) {}

    Tokens(TokenStore store, Accounts accounts, Repeats repeats, SecureRandom random, News news) {
        this.store = store;
        this.accounts = accounts;
        this.repeats = repeats;
        this.random = random;
        this.news = news;
        this.atTheDoor = new Remembered<>(news, REMEMBERED);
    }

    /**
     * What a token is asked for with.
     *
     * @param label what it is called
     * @param reading whether it is only to read
     */
    public record Wish(String label, Duration life, boolean reading) {}

    /** What a token that holds lets its bearer be. */
    public record Bearer(Account account, boolean reading) {}

    public Token.Issued issue(Viewer viewer, String label, Duration life, Instant now) {
        return issue(viewer, viewer.account(), new Wish(label, life, false), now, id -> bytes(SECRET_BYTES));
    }

    /** Issues a token once under an idempotency key: sent again, the command is answered with the same token. */
    public Token.Issued issue(
            Viewer viewer, @Nullable String key, String command, String label, Duration life, Instant now) {
        return issue(viewer, viewer.account(), key, command, new Wish(label, life, false), now);
    }

    /**
     * Issues a token for an account, which is another's only where an administrator does it.
     *
     * @throws Forbidden where it is another's and the viewer does not administrate
     */
    public Token.Issued issue(
            Viewer viewer, AccountId owner, @Nullable String key, String command, Wish wish, Instant now) {
        requireOwnOrAdmin(viewer, owner);
        if (key == null) {
            return issue(viewer, owner, wish, now, id -> bytes(SECRET_BYTES));
        }
        Repeats.Done done = repeats.once(
                viewer,
                key,
                command,
                now,
                () -> issue(viewer, owner, wish, now, id -> repeats.secret(viewer, key, id))
                        .token()
                        .id());
        Token token = store.list(viewer.district(), owner).stream()
                .filter(each -> each.id().equals(done.made()))
                .findFirst()
                .orElseThrow();
        return new Token.Issued(token.asIssued(), secret(repeats.secret(viewer, key, token.id())));
    }

    private Token.Issued issue(
            Viewer viewer, AccountId owner, Wish wish, Instant now, Function<String, byte[]> secrets) {
        requireForm(wish.label(), wish.life());
        Account account = accounts.find(viewer.district(), owner)
                .orElseThrow(() -> new NotFound("account", "没有这个账号", "no such account"));
        Instant issued = now.truncatedTo(ChronoUnit.MICROS);
        String id = HexFormat.of().formatHex(bytes(8));
        PersonId issuedBy = owner.equals(viewer.account()) ? null : viewer.person();
        Token token = new Token(
                id,
                account.id(),
                wish.label().strip(),
                issued,
                issued.plus(wish.life()),
                null,
                null,
                wish.reading(),
                issuedBy);
        String secret = secret(secrets.apply(id));
        store.add(account, token, hash(secret), viewer.person());
        return new Token.Issued(token, secret);
    }

    private static void requireOwnOrAdmin(Viewer viewer, AccountId owner) {
        if (!owner.equals(viewer.account()) && !viewer.has(Role.ADMIN)) {
            throw new Forbidden("tokens", "只有系统管理岗可以管理他人的令牌。", "The tokens of others are kept by administrators.");
        }
    }

    private static String secret(byte[] bytes) {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The account that the token speaks for, while it holds. */
    public Optional<Account> find(DistrictCode district, String secret, Instant now) {
        return bearer(district, secret, now).map(Bearer::account);
    }

    /** The account that the token speaks for, while it holds, and how far. */
    public Optional<Bearer> bearer(DistrictCode district, String secret, Instant now) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] hash = hash(secret);
        Optional<Used> token = atTheDoor
                .find(
                        new Hash(district, ByteBuffer.wrap(hash)),
                        key -> store.find(district, hash, now)
                                .map(found -> new Used(found, new AtomicReference<>(found.usedAt()))))
                .filter(found -> found.holding().expiresAt().isAfter(now));
        token.ifPresent(found -> tellUse(district, found, now));
        return token.map(Used::holding).map(found -> new Bearer(found.account(), found.reading()));
    }

    private void tellUse(DistrictCode district, Used token, Instant now) {
        Instant told = token.told().get();
        if ((told == null || told.plus(USE_TOLD_EVERY).isBefore(now))
                && token.told().compareAndSet(told, now)) {
            store.used(district, token.holding().token(), now);
        }
    }

    /** The viewer's own, the newest first. */
    public List<Token> list(Viewer viewer) {
        return store.list(viewer.district(), viewer.account());
    }

    /**
     * Those of all accounts, the newest first: for those who administrate or audit.
     *
     * @throws Forbidden for others
     */
    public List<Token> listAll(Viewer viewer) {
        if (!viewer.has(Role.ADMIN) && !viewer.has(Role.AUDITOR)) {
            throw new Forbidden("tokens", "只有系统管理岗和审计岗可以查看令牌。", "Tokens are listed for administrators and auditors.");
        }
        return store.list(viewer.district());
    }

    /**
     * Ends a token of the viewer's own.
     *
     * @throws NotFound if the viewer has no such token
     */
    public void revoke(Viewer viewer, String token, Instant now) {
        revoke(viewer, viewer.account(), token, now);
    }

    /**
     * Ends a token, which is another's only where an administrator does it.
     *
     * @throws NotFound if the account has no such token
     */
    public void revoke(Viewer viewer, AccountId owner, String token, Instant now) {
        requireOwnOrAdmin(viewer, owner);
        if (!store.revoke(viewer.district(), owner, token, viewer.person(), now)) {
            throw new NotFound("token", "没有令牌 " + token, "no token " + token);
        }
        news.changed();
    }

    private static void requireForm(String label, Duration life) {
        if (label.isBlank() || label.length() > 100) {
            throw new Invalid(Refusal.of("token-label", "请给令牌起名，不超过 100 字", "name the token in 1 to 100 characters")
                    .at("label"));
        }
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST_LIFE) > 0) {
            throw new Invalid(Refusal.of("token-life", "有效期为 1 至 366 天", "a token lives 1 to 366 days")
                    .at("days"));
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hash(String secret) {
        return Mac256.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }
}
