package org.huying.registry.counted;

import org.huying.registry.KindId;

/** A number that the things of a kind have in a field; of others, and where it was left empty, nothing. */
public record ThingNumber(KindId kind, String field) {}
