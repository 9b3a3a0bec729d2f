package org.huying.line;

import java.util.Arrays;
import java.util.List;
import org.huying.base.Bilingual;

/** What a definition can break: that it can be read at all, its shape, and the twelve rules of the proof (law 11). */
public enum LineRule {
    /** The file is not UTF-8, YAML or CSV at all. */
    SYNTAX("syntax"),
    /** A value has the wrong form. */
    SHAPE("shape"),
    /** Every stage can be reached. */
    S1("S1"),
    /** From every stage the end can be reached, whatever has been used up or has lapsed. */
    S2("S2"),
    /** Every open stage has a holder that always resolves (law 1). */
    S3("S3"),
    /** Every open stage, and the whole matter, has a limit whose clock exists (law 2). */
    S4("S4"),
    /** Every loop is bounded by a count with a way out. */
    S5("S5"),
    /** What was handled is checked, or its closing says that it is not and is sampled (law 5). */
    S6("S6"),
    /** Every role exists and may act, and every open stage has somebody of the district's service who can move it. */
    S7("S7"),
    /** Every closing asks the requester, or says why not. */
    S8("S8"),
    /** Every escalation ladder is in order and ends at somebody. */
    S9("S9"),
    /** No two lines wait for each other or open each other without end. */
    S10("S10"),
    /** Every name that is used exists and is there once. */
    S11("S11"),
    /** Every duty can be fulfilled and every milestone counted back. */
    S12("S12");

    private final String word;

    LineRule(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** What the rule demands, in one sentence. */
    public Bilingual title() {
        return Wording.of("rule." + word);
    }

    /** The rules of the proof, without those of reading. */
    public static List<LineRule> proof() {
        return Arrays.stream(values()).filter(rule -> rule.word.startsWith("S")).toList();
    }
}
