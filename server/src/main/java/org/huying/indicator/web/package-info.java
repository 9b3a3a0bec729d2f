/** The pages of the statistics and the map, their tables for office software, and the API. */
@NullMarked
package org.huying.indicator.web;

import org.jspecify.annotations.NullMarked;
