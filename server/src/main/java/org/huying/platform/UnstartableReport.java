package org.huying.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, without traces, why the server does not start. */
final class UnstartableReport extends AbstractFailureAnalyzer<Unstartable> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, Unstartable cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
