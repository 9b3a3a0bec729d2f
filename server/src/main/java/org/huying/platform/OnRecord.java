package org.huying.platform;

import java.util.Locale;
import org.huying.base.Invalid;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who does what a command does, for the record, as a picocli mixin. */
public final class OnRecord {

    @Option(
            names = "--by",
            paramLabel = "PERSON",
            description = "who does it, for the record (default: the login name at this machine)")
    private @Nullable String by;

    /** @throws Invalid if it can be nobody, or is the clockwork */
    public PersonId person() {
        String name = by == null ? login() : by;
        try {
            PersonId person = new PersonId(name);
            if (!person.equals(PersonId.SYSTEM)) {
                return person;
            }
        } catch (IllegalArgumentException malformed) {
            throw new Invalid(
                    "by", "--by：“" + name + "”不是人员编号（1 至 60 个小写字母、数字、点或连字符）", "--by: " + malformed.getMessage());
        }
        throw new Invalid("by", "--by：“system”是系统自己", "--by: 'system' is the clockwork itself");
    }

    private static String login() {
        String plain = System.getProperty("user.name", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.-]", "-")
                .replaceFirst("^[.-]+", "");
        return plain.isEmpty() || plain.length() > 60 ? "terminal" : plain;
    }
}
