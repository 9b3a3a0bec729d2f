package org.huying.district;

import org.huying.base.UnitCode;

/** The unit that fills a function on the days of the span. */
public record FunctionTerm(Function function, UnitCode unit, Span span) implements Dated<Function> {

    @Override
    public Function code() {
        return function;
    }
}
