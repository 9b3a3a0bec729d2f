package org.huying.line.reader;

import java.util.Map;
import org.huying.base.Bilingual;

/** The titles of the reasons for a pause that most lines have. */
final class PauseReasons {

    private static final Map<String, Bilingual> KNOWN = Map.of(
            "waiting-for-requester", new Bilingual("等待诉求人补充", "Waiting for the requester"),
            "weather", new Bilingual("天气原因", "Weather"),
            "hung-up", new Bilingual("挂账", "Cannot be done yet"),
            "superior", new Bilingual("等待上级批复", "Waiting for a decision from above"),
            "legal-procedure", new Bilingual("法定程序进行中", "A legal procedure is running"));

    private PauseReasons() {}

    static Bilingual title(String word) {
        return KNOWN.getOrDefault(word, Bilingual.same(word));
    }
}
