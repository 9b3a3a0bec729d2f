/** The board of pledges, and the pages on which a reading is reviewed. */
@NullMarked
package org.huying.pledge.web;

import org.jspecify.annotations.NullMarked;
