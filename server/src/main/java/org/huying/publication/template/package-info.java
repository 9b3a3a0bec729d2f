/** Templates of reports: text in which figures are named instead of typed. */
@NullMarked
package org.huying.publication.template;

import org.jspecify.annotations.NullMarked;
