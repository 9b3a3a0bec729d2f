package org.huying.line.proof;

import java.util.List;
import org.huying.line.Finding;

/**
 * What came of proving a line.
 *
 * @param situations how many situations of a matter were walked
 * @param findings nothing where the line is sound
 */
public record Proof(int situations, List<Finding> findings) {

    public Proof {
        findings = List.copyOf(findings);
    }
}
