package org.huying.indicator.web;

import org.huying.indicator.Grain;
import org.huying.indicator.Level;
import org.huying.indicator.Measure;
import org.jspecify.annotations.Nullable;

/** What is asked of the map besides what is asked of the statistics. */
record MapAsked(
        @Nullable String level,
        @Nullable String measure,
        @Nullable String step) {

    Measure measureOr(Measure usual) {
        String said = Askings.said(measure);
        return said == null ? usual : Measure.find(said).orElse(usual);
    }

    Level levelOr(Level usual) {
        String said = Askings.said(level);
        return said == null ? usual : Level.find(said).orElse(usual);
    }

    /** Days or weeks or months, which a reader can step through. */
    Grain stepOr(Grain usual) {
        String said = Askings.said(step);
        Grain found = said == null ? usual : Grain.find(said).orElse(usual);
        return found.compareTo(Grain.MONTH) > 0 ? Grain.MONTH : found;
    }
}
