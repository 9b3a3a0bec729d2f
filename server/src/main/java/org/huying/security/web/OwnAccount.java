package org.huying.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.security.Account;
import org.huying.security.Accounts;
import org.huying.security.SignIn;
import org.huying.security.Token;
import org.huying.security.Tokens;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's own account: the posts that it stands for, the password, the tokens that speak in its name. */
@Controller
public class OwnAccount {

    /** Where one is led with a password for one sign-in, until one has set one's own. */
    static final String PATH = "/account";

    private final Accounts accounts;
    private final Tokens tokens;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    OwnAccount(Accounts accounts, Tokens tokens, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What the page shows. */
    public record Sheet(
            Viewer viewer,
            boolean temporary,
            List<Token> tokens,
            @Nullable Refusal refusal,
            boolean done) {

        /** Whether the refusal stands at the field. */
        public boolean at(String field) {
            return refusal != null && field.equals(refusal.field());
        }
    }

    static boolean isOpen(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/") || path.equals("/sign-out");
    }

    @GetMapping(PATH)
    String show(Viewer viewer, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("sheet", sheet(viewer, null, done != null));
        return "security/account";
    }

    private Sheet sheet(Viewer viewer, @Nullable Refusal refusal, boolean done) {
        Instant now = clock.instant();
        boolean temporary = account(viewer).temporary();
        List<Token> holding =
                tokens.list(viewer).stream().filter(token -> token.holds(now)).toList();
        return new Sheet(viewer, temporary, holding, refusal, done);
    }

    private Account account(Viewer viewer) {
        return accounts.find(viewer.district(), viewer.account()).orElseThrow();
    }

    /** The session goes on under the new password; every other one ends. */
    @PostMapping(PATH + "/password")
    String password(
            Viewer viewer,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            prove(viewer, old, request.getRemoteAddr());
            if (!fresh.equals(again)) {
                throw new Invalid(Refusal.of("password-again", "两次输入的新密码不一致。", "The two new passwords differ.")
                        .at("again"));
            }
            if (fresh.equals(old)) {
                throw new Invalid(Refusal.of("password-same", "新密码不能与原密码相同。", "The new password is the old one.")
                        .at("password"));
            }
            accounts.changePassword(viewer.district(), viewer.account(), fresh, viewer.person(), clock.instant());
        } catch (Invalid refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("sheet", sheet(viewer, refused.refusal(), false));
            return "security/account";
        }
        stay(viewer, request, response);
        return "redirect:" + PATH + "?done";
    }

    /** @throws Invalid where the old password is not right, or was tried too often */
    private void prove(Viewer viewer, String old, String address) {
        SignIn proof =
                accounts.authenticate(viewer.district(), viewer.account().value(), old, address, clock.instant());
        switch (proof) {
            case SignIn.Admitted admitted -> {}
            case SignIn.Wrong wrong -> throw refused("原密码不正确。", "The old password is wrong.");
            case SignIn.Locked locked -> throw refused("账号已锁定。", "The account is locked.");
            case SignIn.Throttled throttled ->
                throw refused("输错次数过多，请稍后再试。", "Too many wrong passwords; try again later.");
        }
    }

    private static Invalid refused(String zh, String en) {
        return new Invalid(Refusal.of("password-old", zh, en).at("old"));
    }

    private void stay(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SessionAuthentication(SignedIn.as(account(viewer))));
        request.changeSessionId();
        sessions.saveContext(context, request, response);
    }

    /** Revoking twice is revoking once. */
    @PostMapping(PATH + "/tokens/{id}/revoke")
    String revoke(Viewer viewer, @PathVariable String id) {
        tokens.revoke(viewer, id, clock.instant());
        return "redirect:" + PATH;
    }
}
