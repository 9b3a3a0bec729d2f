/**
 * Work reports and disclosure. So far the terminal's side of them: a report is read into facts by the library {@link
 * org.huying.workreport}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Publication",
        allowedDependencies = {"base", "platform", "workreport"})
package org.huying.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
