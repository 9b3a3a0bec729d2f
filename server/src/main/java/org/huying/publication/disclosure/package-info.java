/** Reports that everybody may read (政府信息公开). */
@NullMarked
package org.huying.publication.disclosure;

import org.jspecify.annotations.NullMarked;
