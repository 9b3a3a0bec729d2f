/** The REST interface of matters under {@code /api/v1}: what a program sees and says, and nothing that a page could not. */
@NullMarked
package org.huying.matter.api;

import org.jspecify.annotations.NullMarked;
