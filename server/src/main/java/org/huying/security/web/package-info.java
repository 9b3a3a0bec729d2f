/** The doors: sign-in page, credentials of the API, headers, and who is behind a request. */
@NullMarked
package org.huying.security.web;

import org.jspecify.annotations.NullMarked;
