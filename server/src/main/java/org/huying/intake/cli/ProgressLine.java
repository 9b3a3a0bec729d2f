package org.huying.intake.cli;

import java.io.Console;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import java.lang.reflect.InvocationTargetException;

/** How far it is: on a terminal in one line that is written over, elsewhere in a line every now and then. */
final class ProgressLine {

    private static final int EVERY = 20;

    private final PrintWriter out;
    private final boolean terminal;
    private int shown;
    private int width;

    ProgressLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static ProgressLine on(PrintWriter out) {
        return new ProgressLine(out, isTerminal(System.console()));
    }

    void show(String words) {
        shown++;
        if (terminal) {
            out.print("\r" + words + " ".repeat(Math.max(0, width - words.length())));
            width = words.length();
        } else if (shown % EVERY == 0) {
            out.println(words);
        }
        out.flush();
    }

    /** Leaves the line, so that what follows stands below it. */
    void end() {
        if (terminal && shown > 0) {
            out.println();
            out.flush();
        }
    }

    /** From Java 22 on there is a console without a terminal too, and a method that says so. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
