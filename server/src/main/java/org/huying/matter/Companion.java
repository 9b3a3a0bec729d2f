package org.huying.matter;

import java.util.List;
import org.huying.security.RequesterId;

/**
 * What comes with a filing and lies outside the ledger: who asked, files, what another room notes of it. All of it is
 * written in the filing's own transaction and anew with each try of it, so that nothing is left of a filing that was
 * refused, lost or done before (laws 8 and 9).
 */
public interface Companion {

    /** A filing that comes alone. */
    Companion NONE = new Companion() {};

    /** Those who ask, put into the vault where it does not know them yet. */
    default List<RequesterId> requesters() {
        return List.of();
    }

    /** Files that were brought before and belong to the matter from its beginning. */
    default List<String> attachments() {
        return List.of();
    }

    /** Notes what became of the filing. */
    default void keep(Matter filed) {}
}
