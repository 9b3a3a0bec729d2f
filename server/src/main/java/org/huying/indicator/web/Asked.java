package org.huying.indicator.web;

import java.util.List;
import org.huying.base.Refusal;
import org.huying.indicator.Question;

/**
 * What was asked, understood.
 *
 * @param preset the word of the time that was chosen
 * @param problems what was not understood, and is as usual instead
 */
record Asked(Question question, String preset, List<Refusal> problems) {

    Asked {
        problems = List.copyOf(problems);
    }
}
