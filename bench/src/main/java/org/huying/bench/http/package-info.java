/** What Huying does over HTTP, and how long it takes at a rate that nobody slows down for. */
@NullMarked
package org.huying.bench.http;

import org.jspecify.annotations.NullMarked;
