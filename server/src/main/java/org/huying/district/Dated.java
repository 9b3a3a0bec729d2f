package org.huying.district;

/**
 * Something with a code and the days on which it holds. Under one code several can follow each other, never overlap: a
 * renamed unit is the same unit with two terms.
 */
public interface Dated<K> {

    K code();

    Span span();
}
