package org.huying.intake.resident.web;

import java.util.Map;
import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a form about an account shows: what was typed, but for passwords, and why it was refused.
 *
 * @param to the page to come back to
 */
public record ResidentForm(
        Map<String, String> typed, String to, @Nullable Refusal refusal) {

    /** The password was not written the same way twice. */
    static final Refusal UNLIKE = Refusal.of("password-again", "两次输入的密码不一样。", "The two passwords differ.")
            .at("again");

    public ResidentForm {
        typed = Map.copyOf(typed);
    }

    static ResidentForm empty(String to) {
        return new ResidentForm(Map.of(), to, null);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether it was refused because of that field. */
    public boolean wrong(String field) {
        return refusal != null && field.equals(refusal.field());
    }

    /** Whether the refusal belongs to no field. */
    public boolean wrongAsAWhole() {
        return refusal != null && refusal.field() == null;
    }
}
