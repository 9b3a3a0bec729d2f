package org.huying.indicator.definition;

import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;

/** A figure, or a ranking by several of them, as somebody has defined it. */
public sealed interface Definition permits Indicator, Scorecard {

    DefinitionId id();

    /** Which of the district's editions it is, from 1; 0 where it is not published. */
    int edition();

    Bilingual title();

    /** What it means, in a sentence. */
    @Nullable Bilingual about();

    /** The words of the report or regulation that it answers. */
    @Nullable String cites();

    /** {@code indicator} or {@code scorecard}. */
    String form();

    /** The same as an edition of a district. */
    Definition published(int newEdition);
}
