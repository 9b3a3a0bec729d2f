/** The pages for residents without an account. */
@NullMarked
package org.huying.intake.web;

import org.jspecify.annotations.NullMarked;
