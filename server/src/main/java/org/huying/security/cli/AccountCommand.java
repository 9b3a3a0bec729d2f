package org.huying.security.cli;

import java.time.Clock;
import java.time.Instant;
import org.huying.base.Bilingual;
import org.huying.base.Coded;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.district.Districts;
import org.huying.platform.Installation;
import org.huying.platform.OnRecord;
import org.huying.security.AccountId;
import org.huying.security.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code huying account add|password|lock|unlock NAME}. A password is asked for, or taken from a variable. */
@Command(
        name = "account",
        description = "Make an account, set its password, lock or unlock it.",
        mixinStandardHelpOptions = true)
public final class AccountCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(description = "Make an account for a person of the district.", mixinStandardHelpOptions = true)
    int add(
            @Mixin Installation installation,
            @Mixin OnRecord onRecord,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--person", paramLabel = "ID", description = "the person's id (default: NAME)") @Nullable String person) {
        PersonId by = onRecord.person();
        return run(installation, (context, accounts, district, now) -> {
            PersonId who = new PersonId(person == null ? name : person);
            boolean known = context.getBean(Districts.class)
                    .find(district)
                    .flatMap(found -> found.person(who))
                    .isPresent();
            accounts.create(district, new AccountId(name), who, NewPassword.ask(name), by, now);
            return known
                    ? new Bilingual("账号 " + name + " 已建立", "Made the account " + name)
                    : new Bilingual(
                            "账号 " + name + " 已建立；区里还没有人员 " + who + "，任职前没有任何权限",
                            "Made the account " + name + "; the district has no person " + who
                                    + " yet, so it gives no rights until there is one with a post");
        });
    }

    @Command(description = "Set a password; what was signed in with the old one ends.", mixinStandardHelpOptions = true)
    int password(
            @Mixin Installation installation, @Mixin OnRecord onRecord, @Parameters(paramLabel = "NAME") String name) {
        PersonId by = onRecord.person();
        return run(installation, (context, accounts, district, now) -> {
            accounts.changePassword(district, new AccountId(name), NewPassword.ask(name), by, now);
            return new Bilingual("账号 " + name + " 的密码已更换", "Set the password of " + name);
        });
    }

    @Command(description = "Lock an account; what is signed in with it ends.", mixinStandardHelpOptions = true)
    int lock(@Mixin Installation installation, @Mixin OnRecord onRecord, @Parameters(paramLabel = "NAME") String name) {
        PersonId by = onRecord.person();
        return run(installation, (context, accounts, district, now) -> {
            accounts.lock(district, new AccountId(name), by, now);
            return new Bilingual("账号 " + name + " 已锁定", "Locked " + name);
        });
    }

    @Command(description = "Unlock an account.", mixinStandardHelpOptions = true)
    int unlock(
            @Mixin Installation installation, @Mixin OnRecord onRecord, @Parameters(paramLabel = "NAME") String name) {
        PersonId by = onRecord.person();
        return run(installation, (context, accounts, district, now) -> {
            accounts.unlock(district, new AccountId(name), by, now);
            return new Bilingual("账号 " + name + " 已解锁", "Unlocked " + name);
        });
    }

    private interface Deed {
        Bilingual on(ApplicationContext context, Accounts accounts, DistrictCode district, Instant now);
    }

    private int run(Installation installation, Deed deed) {
        return installation.with(context -> {
            try {
                Bilingual done = deed.on(
                        context,
                        context.getBean(Accounts.class),
                        context.getBean(DistrictCode.class),
                        context.getBean(Clock.class).instant());
                say(done, false);
                return 0;
            } catch (Coded refused) {
                say(refused.refusal().message(), true);
            } catch (IllegalArgumentException malformed) {
                say(Bilingual.same(String.valueOf(malformed.getMessage())), true);
            }
            return 1;
        });
    }

    private void say(Bilingual words, boolean refused) {
        if (spec != null) {
            var out = refused ? spec.commandLine().getErr() : spec.commandLine().getOut();
            out.println(words.zh().equals(words.en()) ? words.zh() : words.zh() + " / " + words.en());
            out.flush();
        }
    }
}
