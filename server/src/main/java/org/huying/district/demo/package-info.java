/** The demo district: Qingshan with its real names, demo people, and boundaries that are drawn for the demo. */
@NullMarked
@NamedInterface("demo")
package org.huying.district.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
