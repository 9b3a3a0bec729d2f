package org.huying.administration.web;

import java.util.function.Function;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.security.AccountId;

/** The codes that addresses name. What cannot be one is not found. */
final class Codes {

    private Codes() {}

    static UnitCode unit(String text) {
        return of(text, UnitCode::new);
    }

    static PersonId person(String text) {
        return of(text, PersonId::new);
    }

    static PlaceCode place(String text) {
        return of(text, PlaceCode::new);
    }

    static AccountId account(String text) {
        return of(text, AccountId::new);
    }

    private static <T> T of(String text, Function<String, T> code) {
        try {
            return code.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("code", "没有“" + text + "”", "there is no '" + text + "'");
        }
    }
}
