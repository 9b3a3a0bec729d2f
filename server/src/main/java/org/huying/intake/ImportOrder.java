package org.huying.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.huying.line.LineId;

/**
 * What is to be imported how.
 *
 * @param source which other system it comes from; its ids are known under this name
 */
public record ImportOrder(LineId line, String source, Charset charset) {

    public static final String USUAL_SOURCE = "messages";

    public static ImportOrder into(LineId line) {
        return new ImportOrder(line, USUAL_SOURCE, StandardCharsets.UTF_8);
    }
}
