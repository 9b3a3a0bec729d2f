package org.huying.intake.contact;

import org.huying.base.Bilingual;

/**
 * The telephone number of the district for residents.
 *
 * @param words what it is called and when somebody answers
 */
public record Hotline(String phone, Bilingual words) {}
