/** The pages of the register, its tables for office software, and its API. */
@NullMarked
package org.huying.registry.web;

import org.jspecify.annotations.NullMarked;
