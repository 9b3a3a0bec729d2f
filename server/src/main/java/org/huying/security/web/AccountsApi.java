package org.huying.security.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.huying.base.Forbidden;
import org.huying.base.Invalid;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.platform.IdempotencyKey;
import org.huying.security.Account;
import org.huying.security.AccountId;
import org.huying.security.Accounts;
import org.huying.security.Repeats;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, kept by those who configure; and everybody's own password. */
@RestController
@Tag(name = "Accounts", description = "Who the caller is, and who may come in.")
class AccountsApi {

    private static final Logger LOG = LoggerFactory.getLogger(AccountsApi.class);

    private final Accounts accounts;
    private final Commands commands;
    private final Clock clock;

    AccountsApi(Accounts accounts, Commands commands, Clock clock) {
        this.accounts = accounts;
        this.commands = commands;
        this.clock = clock;
    }

    /** An account to be made; the person is the one with the account's name if not said. */
    public record NewAccount(
            @Nullable String account,
            @Nullable String person,
            @Nullable String password) {}

    /** A password to be set. */
    public record NewPassword(@Nullable String password) {}

    /** An account as those who configure see it. */
    public record View(
            String account, String person, @Nullable Instant lockedAt) {

        static View of(Account account) {
            return new View(account.id().value(), account.person().value(), account.lockedAt());
        }
    }

    @GetMapping("/api/v1/accounts")
    @Operation(summary = "List the accounts of the district, for an administrator")
    List<View> list(Viewer viewer) {
        requireAdmin(viewer);
        return accounts.list(viewer.district()).stream().map(View::of).toList();
    }

    @PostMapping("/api/v1/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make an account, as an administrator")
    ResponseEntity<View> create(
            Viewer viewer,
            @RequestBody NewAccount wish,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        requireAdmin(viewer);
        AccountId id = id(wish.account());
        PersonId person = person(wish.person() == null ? id.value() : wish.person());
        Instant now = clock.instant();
        Repeats.Done done = commands.once(viewer, key, request, wish, now, () -> {
            accounts.create(viewer.district(), id, person, given(wish.password()), viewer.person(), now);
            LOG.info("account {} made by {}", id, viewer.account());
            return id.value();
        });
        return answer(ResponseEntity.created(URI.create("/api/v1/accounts/" + id)), done)
                .body(new View(id.value(), person.value(), null));
    }

    @PutMapping("/api/v1/accounts/{id}/password")
    @Operation(summary = "Set the password of an account, as an administrator")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> setPassword(
            Viewer viewer,
            @PathVariable String id,
            @RequestBody NewPassword wish,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        requireAdmin(viewer);
        Instant now = clock.instant();
        return empty(commands.once(viewer, key, request, wish, now, () -> {
            accounts.changePassword(viewer.district(), id(id), given(wish.password()), viewer.person(), now);
            LOG.info("password of {} set by {}", id, viewer.account());
        }));
    }

    @PutMapping("/api/v1/accounts/{id}/lock")
    @Operation(summary = "Lock an account; what is signed in with it ends")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> lock(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        requireAdmin(viewer);
        Instant now = clock.instant();
        return empty(commands.once(viewer, key, request, null, now, () -> {
            accounts.lock(viewer.district(), id(id), viewer.person(), now);
            LOG.info("account {} locked by {}", id, viewer.account());
        }));
    }

    @DeleteMapping("/api/v1/accounts/{id}/lock")
    @Operation(summary = "Unlock an account")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> unlock(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        requireAdmin(viewer);
        Instant now = clock.instant();
        return empty(commands.once(viewer, key, request, null, now, () -> {
            accounts.unlock(viewer.district(), id(id), viewer.person(), now);
            LOG.info("account {} unlocked by {}", id, viewer.account());
        }));
    }

    /** The old password is the one that the request is signed in with. */
    @PutMapping("/api/v1/me/password")
    @Operation(summary = "Change the caller's own password; what was signed in with the old one ends")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> setOwnPassword(
            Viewer viewer,
            Authentication authentication,
            @RequestBody NewPassword wish,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        ViewerAuthentication.requirePassword(authentication);
        Instant now = clock.instant();
        return empty(commands.once(
                viewer,
                key,
                request,
                wish,
                now,
                () -> accounts.changePassword(
                        viewer.district(), viewer.account(), given(wish.password()), viewer.person(), now)));
    }

    private static ResponseEntity<Void> empty(Repeats.Done done) {
        return answer(ResponseEntity.status(HttpStatus.NO_CONTENT), done).build();
    }

    private static <T extends ResponseEntity.HeadersBuilder<?>> T answer(T answer, Repeats.Done done) {
        if (done.repeated()) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer;
    }

    private static void requireAdmin(Viewer viewer) {
        if (!viewer.has(Role.ADMIN)) {
            throw new Forbidden("accounts", "只有系统管理岗可以管理账号。", "Accounts are kept by administrators.");
        }
    }

    private static AccountId id(@Nullable String typed) {
        return AccountId.find(given(typed)).orElseThrow(() -> malformed("account", "账号名", "login name"));
    }

    private static PersonId person(String typed) {
        try {
            return new PersonId(typed);
        } catch (IllegalArgumentException malformed) {
            throw malformed("person", "人员编号", "person id");
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Invalid malformed(String field, String zh, String en) {
        return new Invalid(Refusal.of(
                        field,
                        zh + "由小写字母、数字、点或连字符组成。",
                        "A " + en + " has lower-case letters, digits, dots or hyphens.")
                .at(field));
    }
}
