package org.huying.security;

import org.huying.security.personal.PersonalData;

/**
 * Masks personal data in what people write: phone numbers, ID numbers, bank cards, e-mail addresses. What only looks
 * like them stays: case numbers, days, sums of money. Where a number may be either, it is masked, for the whole text
 * stays readable to those who need it. The text keeps its length.
 */
public final class Personal {

    private Personal() {}

    public static String mask(String text) {
        return PersonalData.mask(text);
    }
}
