package org.huying.security;

import org.jspecify.annotations.Nullable;

/** Who a requester is, in clear. It never goes into events, logs or messages; {@link #toString()} says nothing. */
public record Identity(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String address) {

    public Identity {
        name = blankToNull(name);
        phone = blankToNull(phone);
        idNumber = blankToNull(idNumber);
        address = blankToNull(address);
    }

    public Identity(@Nullable String name, @Nullable String phone, @Nullable String idNumber) {
        this(name, phone, idNumber, null);
    }

    public boolean anonymous() {
        return name == null && phone == null && idNumber == null && address == null;
    }

    @Override
    public String toString() {
        return "Identity[hidden]";
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
