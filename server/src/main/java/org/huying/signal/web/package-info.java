/** The page of a device's readings, their table, and the API by which devices report. */
@NullMarked
package org.huying.signal.web;

import org.jspecify.annotations.NullMarked;
