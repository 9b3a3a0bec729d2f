package org.huying.line.reader;

import java.util.List;
import java.util.Optional;
import org.huying.base.Role;
import org.huying.line.HolderRule;
import org.huying.line.SignRule;
import org.huying.line.SignRule.Signer;
import org.jspecify.annotations.Nullable;

/** {@code sign:} the signatures that an action needs before it takes effect. */
final class SignSection {

    private SignSection() {}

    static @Nullable SignRule read(Table action) {
        return action.find("sign").map(SignSection::rule).orElse(null);
    }

    private static SignRule rule(Value value) {
        Table table = value.table("who", "order", "within");
        List<Signer> who = table.require("who").map(Value::each).orElse(List.of()).stream()
                .map(SignSection::signer)
                .flatMap(Optional::stream)
                .toList();
        table.find("who")
                .filter(list -> list.each().isEmpty())
                .ifPresent(list -> list.problems().shape(list.spot, "nobody-signs"));
        String order = table.find("order")
                .flatMap(word -> Choices.read(word, List.of("together", "sequence")))
                .orElse("together");
        return new SignRule(
                who,
                order.equals("sequence"),
                table.require("within").map(Limits::read).orElse(Limits.UNREADABLE));
    }

    /** {@code leader}, {@code handler@lead}, {@code handler@unit:fgj}. */
    private static Optional<Signer> signer(Value value) {
        return value.text().flatMap(text -> {
            int at = text.indexOf('@');
            String word = at < 0 ? text : text.substring(0, at);
            Optional<Role> role = Roles.role(word, value);
            return role.map(known -> new Signer(known, at < 0 ? null : where(text.substring(at + 1), value)));
        });
    }

    private static HolderRule where(String text, Value value) {
        return Holders.parse(text, value);
    }
}
