/** PostgreSQL 18 run by Huying itself for the demo and the tests, with its data in a directory that survives. */
@NullMarked
@NamedInterface("postgres")
package org.huying.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
