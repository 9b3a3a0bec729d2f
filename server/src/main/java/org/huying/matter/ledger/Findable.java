package org.huying.matter.ledger;

import java.util.List;

/**
 * What a search finds a matter by.
 *
 * @param grams of its words as everybody may read them who sees it
 * @param phones keyed hashes of the phone numbers that stand in them
 */
record Findable(Integer[] grams, List<String> phones) {}
