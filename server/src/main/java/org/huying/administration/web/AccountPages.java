package org.huying.administration.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.Coded;
import org.huying.base.Conflict;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Person;
import org.huying.matter.web.FormKeys;
import org.huying.matter.words.Names;
import org.huying.security.Account;
import org.huying.security.AccountId;
import org.huying.security.AccountRecord;
import org.huying.security.AccountRecordQuery;
import org.huying.security.Accounts;
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

/** The accounts of the district: opened, given a password for one sign-in, signed out, locked. */
@Controller
public class AccountPages {

    private static final int PAGE = 50;

    private final Accounts accounts;
    private final Tokens tokens;
    private final Districts districts;
    private final AccountDesk desk;
    private final FormKeys keys;
    private final Clock clock;

    AccountPages(Accounts accounts, Tokens tokens, Districts districts, AccountDesk desk, FormKeys keys, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.districts = districts;
        this.desk = desk;
        this.keys = keys;
        this.clock = clock;
    }

    /** What the list is narrowed to, as it was typed. */
    public record Asked(String q, String state, int page) {}

    /** An account with whose it is. */
    public record Row(String id, String person, Bilingual name, int posts, boolean locked, boolean temporary) {}

    /** A page of the list. */
    public record Sheet(Asked asked, List<Row> rows, int all, int pages) {}

    /** What was done to an account. */
    public record Told(AccountRecord record, Bilingual by) {}

    /** All of one account. */
    public record One(Account account, Row row, List<Token> tokens, List<Told> history, boolean own) {}

    /** A password at the only moment at which it is shown. */
    public record Secret(String account, @Nullable String password) {}

    @GetMapping("/administration/accounts")
    String list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Sections.requireReader(viewer);
        District district = districts.current(viewer.district());
        LocalDate today = LocalDate.now(clock);
        String words = q.strip().toLowerCase(Locale.ROOT);
        List<Row> found = accounts.list(viewer.district()).stream()
                .map(account -> row(account, district, today))
                .filter(row -> row.id().contains(words)
                        || row.name().zh().contains(words)
                        || row.name().en().toLowerCase(Locale.ROOT).contains(words))
                .filter(row -> fits(row, state))
                .toList();
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int at = Math.clamp(page, 1, pages);
        List<Row> rows = found.stream().skip((at - 1L) * PAGE).limit(PAGE).toList();
        model.addAttribute("sheet", new Sheet(new Asked(q, state, at), rows, found.size(), pages));
        return "administration/accounts";
    }

    private static boolean fits(Row row, String state) {
        return switch (state) {
            case "locked" -> row.locked();
            case "temporary" -> row.temporary();
            case "no-post" -> row.posts() == 0;
            default -> true;
        };
    }

    private static Row row(Account account, District district, LocalDate today) {
        return new Row(
                account.id().value(),
                account.person().value(),
                district.person(account.person())
                        .map(Person::name)
                        .orElseGet(() -> Bilingual.same(account.person().value())),
                district.postsOf(account.person(), today).size(),
                account.locked(),
                account.temporary());
    }

    @GetMapping("/administration/accounts/{id}")
    String one(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String done, Model model) {
        Sections.requireReader(viewer);
        model.addAttribute("sheet", one(viewer, Codes.account(id)));
        model.addAttribute("keys", List.of(keys.next(), keys.next(), keys.next()));
        model.addAttribute("done", done.matches("lock|unlock|sign-out") ? done : "");
        return "administration/account";
    }

    private One one(Viewer viewer, AccountId id) {
        Account account = accounts.find(viewer.district(), id)
                .orElseThrow(() -> new NotFound("account", "没有账号 " + id, "no account " + id));
        District district = districts.current(viewer.district());
        LocalDate today = clock.instant().atZone(Zones.CHINA).toLocalDate();
        return new One(
                account,
                row(account, district, today),
                tokens.listAll(viewer).stream()
                        .filter(token -> token.account().equals(id))
                        .toList(),
                accounts.records(viewer.district(), AccountRecordQuery.of(id)).stream()
                        .map(record -> told(record, district))
                        .toList(),
                viewer.account().equals(id));
    }

    static Told told(AccountRecord record, District district) {
        return new Told(record, new Names(district).person(record.by()));
    }

    @PostMapping("/administration/accounts")
    ModelAndView open(
            Viewer viewer,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String key) {
        Sections.requireKeeper(viewer);
        try {
            String id = account.strip().toLowerCase(Locale.ROOT);
            return secret(id, desk.open(viewer, account, person.strip(), keys.of(Optional.of(key)), clock.instant()));
        } catch (Conflict | Invalid refused) {
            return again(account, person, refused);
        }
    }

    private ModelAndView again(String account, String person, Coded refused) {
        ModelAndView view = new ModelAndView(
                "administration/open-account",
                Map.of("account", account, "person", person, "refusal", refused.refusal(), "key", keys.next()));
        view.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping("/administration/accounts/{id}/password")
    ModelAndView reset(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String key) {
        Sections.requireKeeper(viewer);
        return secret(id, desk.reset(viewer, Codes.account(id), keys.of(Optional.of(key)), clock.instant()));
    }

    private static ModelAndView secret(String account, @Nullable String password) {
        return new ModelAndView("administration/secret", Map.of("secret", new Secret(account, password)));
    }

    @PostMapping("/administration/accounts/{id}/lock")
    String lock(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String key) {
        return carryOut(viewer, AccountDesk.Deed.LOCK, id, key);
    }

    @PostMapping("/administration/accounts/{id}/unlock")
    String unlock(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String key) {
        return carryOut(viewer, AccountDesk.Deed.UNLOCK, id, key);
    }

    @PostMapping("/administration/accounts/{id}/sign-out")
    String signOut(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String key) {
        return carryOut(viewer, AccountDesk.Deed.SIGN_OUT, id, key);
    }

    private String carryOut(Viewer viewer, AccountDesk.Deed deed, String id, String key) {
        Sections.requireKeeper(viewer);
        desk.carryOut(viewer, deed, Codes.account(id), keys.of(Optional.of(key)), clock.instant());
        return "redirect:/administration/accounts/" + id + "?done="
                + deed.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
