package org.huying.administration.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.Coded;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.Refusal;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.matter.web.FormKeys;
import org.huying.matter.words.Names;
import org.huying.security.Account;
import org.huying.security.AccountId;
import org.huying.security.Accounts;
import org.huying.security.Repeats;
import org.huying.security.Token;
import org.huying.security.Tokens;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tokens with which programs come in: issued with a reach and an end, shown once, revoked. */
@Controller
public class TokenPages {

    private final Tokens tokens;
    private final Accounts accounts;
    private final Districts districts;
    private final Repeats repeats;
    private final FormKeys keys;
    private final Clock clock;

    TokenPages(Tokens tokens, Accounts accounts, Districts districts, Repeats repeats, FormKeys keys, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.districts = districts;
        this.repeats = repeats;
        this.keys = keys;
        this.clock = clock;
    }

    /** A token with what it can still do. */
    public record Row(
            Token token,
            Bilingual owner,
            String state,
            @Nullable Bilingual issuedBy) {}

    /** What a token is asked for with, as it was typed. */
    public record Wish(String account, String label, String days, String reach) {}

    @GetMapping("/administration/tokens")
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String account,
            Model model) {
        Sections.requireReader(viewer);
        Map<String, Object> filled = new LinkedHashMap<>();
        fill(viewer, all, filled, new Wish(account, "", "90", "read"), null);
        model.addAllAttributes(filled);
        return "administration/tokens";
    }

    private void fill(Viewer viewer, boolean all, Map<String, Object> model, Wish wish, @Nullable Refusal refusal) {
        Instant now = clock.instant();
        District district = districts.current(viewer.district());
        Names names = new Names(district);
        Map<AccountId, Account> owners = new LinkedHashMap<>();
        accounts.list(viewer.district()).forEach(account -> owners.put(account.id(), account));
        List<Row> rows = tokens.listAll(viewer).stream()
                .map(token -> new Row(
                        token,
                        Optional.ofNullable(owners.get(token.account()))
                                .map(owner -> names.person(owner.person()))
                                .orElseGet(() -> Bilingual.same(token.account().value())),
                        state(token, now),
                        token.issuedBy() == null ? null : names.person(token.issuedBy())))
                .filter(row -> all || row.state().equals("holds"))
                .toList();
        model.put("rows", rows);
        model.put("all", all);
        model.put("wish", wish);
        model.put("key", keys.next());
        model.put(
                "accounts",
                owners.values().stream().map(owner -> owner.id().value()).toList());
        if (refusal != null) {
            model.put("refusal", refusal);
        }
    }

    private static String state(Token token, Instant now) {
        return token.revokedAt() != null ? "revoked" : token.holds(now) ? "holds" : "expired";
    }

    @PostMapping("/administration/tokens")
    ModelAndView issue(
            Viewer viewer,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "read") String reach,
            @RequestParam(defaultValue = "") String key) {
        Sections.requireKeeper(viewer);
        Wish wish = new Wish(account, label, days, reach);
        try {
            AccountId owner = AccountId.find(account)
                    .filter(id -> accounts.find(viewer.district(), id).isPresent())
                    .orElseThrow(() -> invalid("account", "没有账号“" + account + "”", "no account '" + account + "'"));
            Token.Issued issued = tokens.issue(
                    viewer,
                    owner,
                    "form:" + keys.of(Optional.of(key)),
                    "token " + wish,
                    new Tokens.Wish(label, life(days), !reach.equals("all")),
                    clock.instant());
            return new ModelAndView("administration/token", Map.of("issued", issued));
        } catch (Invalid refused) {
            return again(viewer, wish, refused);
        }
    }

    private ModelAndView again(Viewer viewer, Wish wish, Coded refused) {
        Map<String, Object> model = new LinkedHashMap<>();
        fill(viewer, false, model, wish, refused.refusal());
        ModelAndView view = new ModelAndView("administration/tokens", model);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Duration life(String days) {
        if (!days.strip().matches("\\d{1,4}")) {
            throw invalid("days", "有效期为 1 至 366 天", "a token lives 1 to 366 days");
        }
        return Duration.ofDays(Long.parseLong(days.strip()));
    }

    @PostMapping("/administration/tokens/{id}/revoke")
    String revoke(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String key) {
        Sections.requireKeeper(viewer);
        Instant now = clock.instant();
        Token token = tokens.listAll(viewer).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("token", "没有令牌 " + id, "no token " + id));
        repeats.once(viewer, "form:" + keys.of(Optional.of(key)), "revoke " + id, now, () -> {
            tokens.revoke(viewer, token.account(), id, now);
            return "";
        });
        return "redirect:/administration/tokens?all=true";
    }

    private static Invalid invalid(String field, String zh, String en) {
        return new Invalid(Refusal.of(field, zh, en).at(field));
    }
}
