package org.huying.intake.cli;

import java.io.PrintWriter;
import org.huying.intake.Imports;

/** Shows how far an import is: one line that counts up on a terminal, now and then a line elsewhere. */
final class Ticker {

    private static final int SELDOM = 1000;

    private final PrintWriter out;
    private final boolean terminal;
    private int said;

    Ticker(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(Imports.Count count) {
        if (terminal) {
            out.printf("\r%,d rows, %,d filed", count.rows(), count.filed());
            out.flush();
        } else if (count.rows() / SELDOM > said / SELDOM) {
            out.printf("%,d rows, %,d filed%n", count.rows(), count.filed());
            out.flush();
            said = count.rows();
        }
    }

    void done() {
        if (terminal) {
            out.println();
        }
    }
}
