package org.huying.security.web;

import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in form shows.
 *
 * @param name as it was typed
 * @param to the page to come back to
 * @param refusal why the last attempt was not accepted
 * @param expired the page had lain open for too long
 */
public record SignInForm(String name, String to, @Nullable Refusal refusal, boolean expired) {}
