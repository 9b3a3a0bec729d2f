package org.huying.matter.verify;

/** How much of the ledger is read. */
public enum Extent {
    /** Everything: chains, seals, what the events say, the rows against it, the vault. */
    WHOLE,
    /** Every chain and seal, without what the events say and without the rows. */
    CHAINS,
    /**
     * What was sealed after the last verification that found everything intact, and what waits to be: the matters that it
     * touches from their beginning, and the seals. Everything, where nothing was verified before.
     */
    SINCE_LAST
}
