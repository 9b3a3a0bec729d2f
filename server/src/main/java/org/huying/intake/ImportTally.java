package org.huying.intake;

/**
 * How far an import is.
 *
 * @param read rows of the file so far
 * @param added messages that became matters now
 * @param known messages that were here before
 * @param bad rows that could not be taken
 */
public record ImportTally(int read, int added, int known, int bad) {}
