/** Accounts of residents and companies: a way back to what they filed, apart from the accounts of the service. */
@NullMarked
package org.huying.intake.resident;

import org.jspecify.annotations.NullMarked;
