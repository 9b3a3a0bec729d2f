package org.huying.matter.seal;

/** The database does not have the last seal that is known outside it, or has another in its place. */
public final class SealsMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SealsMissing(LastSeal.Known known) {
        super("seal " + known.number() + ", which is known outside the database, is missing or was changed; nothing is"
                + " sealed until somebody has looked into it (docs/security.md, \"Seals\")");
    }
}
