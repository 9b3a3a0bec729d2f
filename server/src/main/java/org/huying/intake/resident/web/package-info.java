/** The pages on which residents and companies have an account: in, out, what they follow, and its end. */
@NullMarked
package org.huying.intake.resident.web;

import org.jspecify.annotations.NullMarked;
