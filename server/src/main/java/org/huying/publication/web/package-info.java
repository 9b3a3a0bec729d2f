/** Where reports are composed, kept and disclosed, and where everybody reads what was disclosed. */
@NullMarked
package org.huying.publication.web;

import org.jspecify.annotations.NullMarked;
