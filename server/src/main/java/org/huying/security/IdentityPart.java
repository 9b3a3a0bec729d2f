package org.huying.security;

import org.huying.base.DistrictCode;
import org.jspecify.annotations.Nullable;

/** What is sealed of a requester, each part in a column of its own. */
enum IdentityPart {
    KEY("wrapped_key"),
    NAME("name"),
    PHONE("phone"),
    ID_NUMBER("id_number"),
    ADDRESS("address");

    private final String column;

    IdentityPart(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** Binds the sealed bytes to their row and column: elsewhere they do not open. */
    String label(DistrictCode district, RequesterId requester) {
        return "huying vault 1|" + district + "|" + requester + "|" + column;
    }

    @Nullable String of(Identity identity) {
        return switch (this) {
            case KEY -> null;
            case NAME -> identity.name();
            case PHONE -> identity.phone();
            case ID_NUMBER -> identity.idNumber();
            case ADDRESS -> identity.address();
        };
    }
}
