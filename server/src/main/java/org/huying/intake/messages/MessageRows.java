package org.huying.intake.messages;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huying.base.Bilingual;
import org.huying.base.WellFormed;
import org.huying.intake.messages.Row.Fault;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a record into a message, or says what is wrong with them. Remembers the ids that it has seen. */
final class MessageRows {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_USER = 100;

    private final Header header;
    private final Instant now;
    private final Map<String, Integer> seen = new HashMap<>();

    MessageRows(Header header, Instant now) {
        this.header = header;
        this.now = now;
    }

    Row read(int line, List<String> fields) {
        if (fields.size() != header.size()) {
            return bad(
                    line,
                    Fault.COLUMNS,
                    "应有 " + header.size() + " 列，实有 " + fields.size() + " 列",
                    "expected " + header.size() + " columns, found " + fields.size());
        }
        String id = header.value("id", fields);
        Row fault = id == null || !ID.matcher(id).matches()
                ? bad(line, Fault.ID, "缺少编号或编号不合要求", "the id is missing or not an id")
                : faultOf(line, id, fields);
        if (fault != null) {
            return fault;
        }
        seen.put(Objects.requireNonNull(id), line);
        return new Row.Good(line, message(id, fields));
    }

    /** Whether these are the fields of a record of its own, rather than a line within a message. */
    boolean couldBe(List<String> fields) {
        String id = fields.size() == header.size() ? header.value("id", fields) : null;
        return id != null && ID.matcher(id).matches() && filedAt(fields).isPresent();
    }

    private @Nullable Row faultOf(int line, String id, List<String> fields) {
        Integer before = seen.get(id);
        if (before != null) {
            return bad(
                    line,
                    Fault.REPEATED,
                    "编号 " + id + " 重复，首次出现在第 " + before + " 行",
                    "the id " + id + " was already in line " + before);
        }
        String text = header.value("text", fields);
        if (text == null) {
            return bad(line, Fault.TEXT, "缺少正文", "the text is missing");
        }
        String user = header.value("user", fields);
        if (text.length() > LONGEST_TEXT || user != null && user.length() > LONGEST_USER) {
            return bad(line, Fault.TEXT, "内容过长", "the text or the user is too long");
        }
        Optional<Bilingual> illFormed = fields.stream()
                .flatMap(field -> WellFormed.fault(field).stream())
                .findFirst();
        if (illFormed.isPresent()) {
            return new Row.Bad(line, Fault.TEXT, illFormed.get());
        }
        if (filedAt(fields).isEmpty()) {
            String day = Objects.requireNonNullElse(header.value("filed_at", fields), "");
            return bad(line, Fault.DATE, "日期“" + day + "”不可能", "the date '" + day + "' is impossible");
        }
        return number("likes", fields).isEmpty() || number("against", fields).isEmpty()
                ? bad(line, Fault.NUMBER, "赞成数或反对数不是数字", "likes or against is not a number")
                : null;
    }

    private Message message(String id, List<String> fields) {
        String text = Objects.requireNonNull(header.value("text", fields));
        String given = header.value("subject", fields);
        String subject = oneLine(given == null ? text : given);
        boolean cut = given != null && subject.endsWith("…") && !given.endsWith("…");
        return new Message(
                id,
                header.value("user", fields),
                subject,
                filedAt(fields).orElseThrow(),
                cut ? given + "\n\n" + text : text,
                number("against", fields).orElseThrow(),
                number("likes", fields).orElseThrow());
    }

    /** A subject is one line of bounded length. */
    private static String oneLine(String subject) {
        String line = subject.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST_SUBJECT) {
            return line;
        }
        int end = LONGEST_SUBJECT - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private Optional<Instant> filedAt(List<String> fields) {
        String text = header.value("filed_at", fields);
        return text == null ? Optional.empty() : FiledAt.read(text, now);
    }

    private Optional<Integer> number(String column, List<String> fields) {
        String text = header.value(column, fields);
        if (text == null) {
            return Optional.of(0);
        }
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Row bad(int line, Fault fault, String zh, String en) {
        return new Row.Bad(line, fault, new Bilingual(zh, en));
    }
}
