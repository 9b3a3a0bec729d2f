package org.huying.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.Refusal;
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
    private static final Duration USE_TOLD_EVERY = Duration.ofMinutes(1);

    private final TokenStore store;
    private final Accounts accounts;
    private final Repeats repeats;
    private final SecureRandom random;

    Tokens(TokenStore store, Accounts accounts, Repeats repeats, SecureRandom random) {
        this.store = store;
        this.accounts = accounts;
        this.repeats = repeats;
        this.random = random;
    }

    public Token.Issued issue(Viewer viewer, String label, Duration life, Instant now) {
        return issue(viewer, label, life, now, id -> bytes(SECRET_BYTES));
    }

    /** Issues a token once under an idempotency key: sent again, the command is answered with the same token. */
    public Token.Issued issue(
            Viewer viewer, @Nullable String key, String command, String label, Duration life, Instant now) {
        if (key == null) {
            return issue(viewer, label, life, now);
        }
        Repeats.Done done = repeats.once(
                viewer,
                key,
                command,
                now,
                () -> issue(viewer, label, life, now, id -> repeats.secret(viewer, key, id))
                        .token()
                        .id());
        Token token = list(viewer).stream()
                .filter(each -> each.id().equals(done.made()))
                .findFirst()
                .orElseThrow();
        return new Token.Issued(token.asIssued(), secret(repeats.secret(viewer, key, token.id())));
    }

    private Token.Issued issue(
            Viewer viewer, String label, Duration life, Instant now, Function<String, byte[]> secrets) {
        requireForm(label, life);
        Account account = accounts.find(viewer.district(), viewer.account())
                .orElseThrow(() -> new NotFound("account", "没有这个账号", "no such account"));
        Instant issued = now.truncatedTo(ChronoUnit.MICROS);
        String id = HexFormat.of().formatHex(bytes(8));
        Token token = new Token(id, account.id(), label.strip(), issued, issued.plus(life), null, null);
        String secret = secret(secrets.apply(id));
        store.add(account, token, hash(secret));
        return new Token.Issued(token, secret);
    }

    private static String secret(byte[] bytes) {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The account that the token speaks for, while it holds. */
    public Optional<Account> find(DistrictCode district, String secret, Instant now) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Optional<TokenStore.Holding> holding = store.find(district, hash(secret), now);
        holding.filter(found -> found.usedAt() == null
                        || found.usedAt().plus(USE_TOLD_EVERY).isBefore(now))
                .ifPresent(found -> store.used(district, found.token(), now));
        return holding.map(TokenStore.Holding::account);
    }

    /** The viewer's own, the newest first. */
    public List<Token> list(Viewer viewer) {
        return store.list(viewer.district(), viewer.account());
    }

    /**
     * Ends a token of the viewer's own.
     *
     * @throws NotFound if the viewer has no such token
     */
    public void revoke(Viewer viewer, String token, Instant now) {
        if (!store.revoke(viewer.district(), viewer.account(), token, now)) {
            throw new NotFound("token", "没有令牌 " + token, "no token " + token);
        }
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
