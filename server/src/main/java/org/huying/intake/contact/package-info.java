/** By which telephone number the district is reached, as the public pages say it. */
@NullMarked
package org.huying.intake.contact;

import org.jspecify.annotations.NullMarked;
