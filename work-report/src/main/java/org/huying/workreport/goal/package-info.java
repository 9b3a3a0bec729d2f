/** Targets, practical matters, tasks and progress. */
@NullMarked
package org.huying.workreport.goal;

import org.jspecify.annotations.NullMarked;
