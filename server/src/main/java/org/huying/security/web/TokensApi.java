package org.huying.security.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huying.platform.IdempotencyKey;
import org.huying.security.Token;
import org.huying.security.Tokens;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own tokens: made with the password, listed, revoked. */
@RestController
@Tag(name = "Accounts", description = "Who the caller is, and who may come in.")
@RequestMapping("/api/v1/tokens")
class TokensApi {

    private final Tokens tokens;
    private final Commands commands;
    private final Clock clock;

    TokensApi(Tokens tokens, Commands commands, Clock clock) {
        this.tokens = tokens;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * What a token is asked for with.
     *
     * @param label what its owner calls it
     * @param days how long it lives; 90 if not said
     */
    public record Wish(@Nullable String label, @Nullable Integer days) {}

    /** A token; {@code token}, the secret itself, stands only in the answer that made it. */
    public record View(
            String id,
            String label,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt,
            @Nullable String token) {

        static View of(Token token, @Nullable String secret) {
            return new View(
                    token.id(),
                    token.label(),
                    token.issuedAt(),
                    token.expiresAt(),
                    token.usedAt(),
                    token.revokedAt(),
                    secret);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a token; its secret is shown this once",
            description =
                    "Asks for the password, by HTTP Basic. Sent again with the same Idempotency-Key it answers with "
                            + "the same token.")
    ResponseEntity<View> issue(
            Viewer viewer,
            Authentication authentication,
            @RequestBody Wish wish,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        ViewerAuthentication.requirePassword(authentication);
        Duration life = wish.days() == null ? Tokens.USUAL_LIFE : Duration.ofDays(wish.days());
        String label = wish.label() == null ? "" : wish.label();
        Token.Issued issued = tokens.issue(
                viewer, IdempotencyKey.of(key), commands.text(request, wish), label, life, clock.instant());
        return ResponseEntity.created(
                        URI.create("/api/v1/tokens/" + issued.token().id()))
                .body(View.of(issued.token(), issued.secret()));
    }

    @GetMapping
    @Operation(summary = "List the caller's own tokens")
    List<View> list(Viewer viewer) {
        return tokens.list(viewer).stream().map(token -> View.of(token, null)).toList();
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Revoke a token")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> revoke(
            Viewer viewer,
            @PathVariable String id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        Instant now = clock.instant();
        commands.once(viewer, key, request, null, now, () -> tokens.revoke(viewer, id, now));
        return ResponseEntity.noContent().build();
    }
}
