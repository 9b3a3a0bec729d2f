package org.huying.security.web;

import java.time.Duration;
import org.huying.base.Refusal;
import org.springframework.security.core.AuthenticationException;

/** Why somebody was not let in, in words; too many failures name the wait. */
final class Refusing extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final Duration wait;

    private Refusing(Refusal refusal, Duration wait) {
        super(refusal.code());
        this.refusal = refusal;
        this.wait = wait;
    }

    static Refusing wrong() {
        return new Refusing(
                Refusal.of("sign-in-wrong", "账号或密码不正确。", "The name or the password is wrong."), Duration.ZERO);
    }

    static Refusing wrongToken() {
        return new Refusing(
                Refusal.of("token-wrong", "令牌无效、已过期或已撤销。", "The token is not valid, has expired or was revoked."),
                Duration.ZERO);
    }

    static Refusing missing() {
        return new Refusing(
                Refusal.of(
                        "sign-in",
                        "请先登录：用 HTTP Basic 或 Bearer 令牌。",
                        "Sign in first, with HTTP Basic or a bearer token."),
                Duration.ZERO);
    }

    static Refusing locked() {
        return new Refusing(
                Refusal.of("sign-in-locked", "此账号已锁定，请联系管理员。", "This account is locked; ask an administrator."),
                Duration.ZERO);
    }

    static Refusing throttled(Duration wait) {
        long seconds = seconds(wait);
        return new Refusing(
                Refusal.of(
                        "sign-in-throttled",
                        "登录失败次数过多，请 " + seconds + " 秒后再试。",
                        "Too many failures to sign in; try again in " + seconds + " seconds."),
                wait);
    }

    Refusal refusal() {
        return refusal;
    }

    boolean throttled() {
        return !wait.isZero();
    }

    /** Whole seconds to wait, rounded up, as the header {@code Retry-After} has them. */
    long waitSeconds() {
        return seconds(wait);
    }

    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
