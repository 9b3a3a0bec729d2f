package org.huying.security;

import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;

/** How long the parts of an identity may be. Whether a phone number is one is asked where it is typed. */
final class IdentityLimits {

    private IdentityLimits() {}

    /** @throws Invalid naming the field */
    static void require(Identity identity) {
        if (identity.anonymous()) {
            throw new Invalid("identity-empty", "没有任何身份信息可保存", "there is nothing to keep of this identity");
        }
        require("name", identity.name(), 100);
        require("phone", identity.phone(), 40);
        require("idNumber", identity.idNumber(), 40);
        require("address", identity.address(), 300);
    }

    private static void require(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new Invalid(Refusal.of("too-long", "不超过 " + longest + " 个字", "at most " + longest + " characters")
                    .at(field));
        }
    }
}
