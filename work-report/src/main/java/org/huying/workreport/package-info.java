/**
 * Reads a Chinese government work report (政府工作报告) into facts: who delivered it, how it is built, every figure, the
 * targets, the practical matters, the tasks, and what one year's report says of the promises of another. A library
 * without a framework; {@link org.huying.workreport.WorkReports} is its door.
 */
@NullMarked
package org.huying.workreport;

import org.jspecify.annotations.NullMarked;
