/** What programs may ask of the district: its units and places. */
@NullMarked
package org.huying.district.web;

import org.jspecify.annotations.NullMarked;
