package org.huying.platform;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.huying.base.Bilingual;
import org.huying.base.Coded;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What a command says to whoever sits at the terminal: in Chinese where it is set to Chinese, else in English. */
public final class Terminal {

    /** Nothing was done. */
    public static final int REFUSED = 1;

    private final CommandSpec spec;

    private Terminal(CommandSpec spec) {
        this.spec = spec;
    }

    public static Terminal of(@Nullable CommandSpec spec) {
        return new Terminal(Objects.requireNonNull(spec));
    }

    public void say(Bilingual words) {
        print(spec.commandLine().getOut(), words(words));
    }

    public void say(String zh, String en) {
        say(new Bilingual(zh, en));
    }

    /** The words in the terminal's language. */
    public static String words(Bilingual words) {
        return "zh".equals(Locale.getDefault().getLanguage()) ? words.zh() : words.en();
    }

    /** Says why nothing was done, and by which rule; the exit code. */
    public int refuse(Refusal refusal) {
        String rule = refusal.rule() == null ? refusal.code() : refusal.rule();
        print(spec.commandLine().getErr(), "huying: " + words(refusal.message()) + " [" + rule + "]");
        return REFUSED;
    }

    /** The exit code of the work, or of its refusal. */
    public int attempt(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (Coded refused) {
            return refuse(refused.refusal());
        }
    }

    /**
     * The bytes of a file that was named on the command line.
     *
     * @throws Invalid if it cannot be read
     */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Invalid("file", "无法读取文件：" + file, "cannot read the file " + file);
        }
    }

    private static void print(PrintWriter to, String line) {
        to.println(line);
        to.flush();
    }
}
