package org.huying.security.cli;

import java.io.Console;
import java.util.Arrays;
import org.huying.base.Invalid;

/** A password for an account: from the variable {@code HUYING_PASSWORD}, else typed twice on the terminal. */
final class NewPassword {

    private static final String VARIABLE = "HUYING_PASSWORD";

    private NewPassword() {}

    /** Before Java 22 there is no console where there is no terminal; since then it reads what is piped in. */
    @SuppressWarnings("SystemConsoleNull")
    static String ask(String account) {
        String given = System.getenv(VARIABLE);
        if (given != null && !given.isEmpty()) {
            return given;
        }
        Console console = System.console();
        if (console == null) {
            throw new Invalid("password", "请用环境变量 " + VARIABLE + " 给出密码", "give the password in " + VARIABLE);
        }
        char[] first = typed(console, "密码 / Password for " + account + ": ");
        char[] second = typed(console, "再输一次 / Again: ");
        if (!Arrays.equals(first, second)) {
            throw new Invalid("password", "两次输入不一致", "the two differ");
        }
        return new String(first);
    }

    private static char[] typed(Console console, String prompt) {
        char[] typed = console.readPassword("%s", prompt);
        return typed == null ? new char[0] : typed;
    }
}
