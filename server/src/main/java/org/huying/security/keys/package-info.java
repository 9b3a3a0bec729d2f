/** Keys and sealed bytes: AES-256-GCM, HMAC-SHA-256 and the master key in its file. Knows no database. */
@NullMarked
package org.huying.security.keys;

import org.jspecify.annotations.NullMarked;
