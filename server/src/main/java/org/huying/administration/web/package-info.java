/** The pages of administration. */
@NullMarked
package org.huying.administration.web;

import org.jspecify.annotations.NullMarked;
