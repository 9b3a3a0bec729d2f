package org.huying.platform;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.util.Locale;
import org.huying.base.Bilingual;

/** Lines for whoever sits at the terminal, in their language, each with the seconds since Java started. */
public final class Progress {

    private static final double MILLIS = 1e3;

    private final PrintStream out;
    private final Locale locale;
    private final RuntimeMXBean uptime = ManagementFactory.getRuntimeMXBean();

    public Progress(PrintStream out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    public static Progress onTerminal() {
        return new Progress(System.out, Locale.getDefault());
    }

    /** A step that begins now. */
    public void step(Bilingual title) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", uptime.getUptime() / MILLIS, words(title));
        out.flush();
    }

    public void step(String zh, String en) {
        step(new Bilingual(zh, en));
    }

    public void line(Bilingual words) {
        out.println(words(words));
        out.flush();
    }

    public void line(String zh, String en) {
        line(new Bilingual(zh, en));
    }

    private String words(Bilingual words) {
        return "zh".equals(locale.getLanguage()) ? words.zh() : words.en();
    }
}
