package org.huying.intake.messages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huying.base.Bilingual;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.intake.messages.Row.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of messages, read row by row. What is wrong with one row never takes another with it: after a broken quote
 * reading goes on at the next line that begins like a record.
 */
public final class MessageFile {

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** An id, a user and, further on, a day. */
    private static final Pattern BEGINS_LIKE_RECORD = Pattern.compile(
            "\"?[A-Za-z0-9_-]{1,40}\"?,\"?[A-Za-z0-9_-]{0,60}\"?,.*,\"?\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}.*");

    /** Longer than any message; a quote that is still open after so many characters is broken. */
    private static final int MOST_CHARACTERS = 100_000;

    private final ByteLines lines;
    private final Charset charset;
    private final MessageRows rows;
    private final Deque<Line> putBack = new ArrayDeque<>();

    private record Line(int number, byte[] bytes) {}

    private MessageFile(ByteLines lines, Charset charset, MessageRows rows) {
        this.lines = lines;
        this.charset = charset;
        this.rows = rows;
    }

    /**
     * Opens a file at its header.
     *
     * @param now no message can be later
     * @throws Invalid if the header is not one
     */
    public static MessageFile open(InputStream in, Charset charset, Instant now) throws IOException {
        ByteLines lines = new ByteLines(in);
        byte[] first = lines.next().orElse(new byte[0]);
        if (first.length > 1 && (first[0] & 0xFF) >= 0xFE && (first[1] & 0xFF) >= 0xFE) {
            throw new Invalid(
                    Refusal.of("messages-charset", "文件是 UTF-16 编码，请另存为 UTF-8", "the file is UTF-16; save it as UTF-8"));
        }
        boolean marked = first.length >= 3 && Arrays.equals(first, 0, 3, BOM, 0, 3);
        String text = decode(marked ? Arrays.copyOfRange(first, 3, first.length) : first, charset)
                .orElseThrow(() -> new Invalid(
                        Refusal.of("messages-charset", "表头不是 " + charset + " 编码", "the header is not " + charset)));
        if (!(CsvRecord.parse(text) instanceof CsvRecord.Whole whole)) {
            throw new Invalid(Refusal.of("messages-header", "表头的引号不成对", "a quote of the header is broken"));
        }
        return new MessageFile(lines, charset, new MessageRows(Header.of(whole.fields()), now));
    }

    /** The next row; empty at the end. Blank lines are none. */
    public Optional<Row> next() throws IOException {
        Line line = line();
        while (line != null && isBlank(line.bytes())) {
            line = line();
        }
        return line == null ? Optional.empty() : Optional.of(row(line));
    }

    private Row row(Line first) throws IOException {
        Optional<String> text = decode(first.bytes(), charset);
        if (text.isEmpty()) {
            return wrongEncoding(first);
        }
        return switch (CsvRecord.parse(text.get())) {
            case CsvRecord.Whole whole -> rows.read(first.number(), whole.fields());
            case CsvRecord.Open open -> rowOverLines(first.number(), text.get());
            case CsvRecord.Broken broken -> brokenQuote(first.number());
        };
    }

    /** Goes on until the quote is closed. If it never is, it was broken, and what was read meanwhile is read again. */
    private Row rowOverLines(int number, String begun) throws IOException {
        List<Line> taken = new ArrayList<>();
        StringBuilder text = new StringBuilder(begun);
        while (text.length() < MOST_CHARACTERS) {
            Line line = line();
            if (line == null) {
                break;
            }
            taken.add(line);
            Optional<String> more = decode(line.bytes(), charset);
            if (more.isEmpty() || beginsLikeRecord(more.get())) {
                break;
            }
            switch (CsvRecord.parse(text.append('\n').append(more.get()).toString())) {
                case CsvRecord.Whole whole -> {
                    return rows.read(number, whole.fields());
                }
                case CsvRecord.Broken broken -> {
                    taken.reversed().forEach(putBack::push);
                    return brokenQuote(number);
                }
                case CsvRecord.Open open -> {}
            }
        }
        taken.reversed().forEach(putBack::push);
        return brokenQuote(number);
    }

    private boolean beginsLikeRecord(String line) {
        return BEGINS_LIKE_RECORD.matcher(line).matches()
                || CsvRecord.parse(line) instanceof CsvRecord.Whole whole && rows.couldBe(whole.fields());
    }

    private @Nullable Line line() throws IOException {
        Line back = putBack.poll();
        if (back != null) {
            return back;
        }
        byte[] bytes = lines.next().orElse(null);
        return bytes == null ? null : new Line(lines.number(), bytes);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t') {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException wrong) {
            return Optional.empty();
        }
    }

    private Row wrongEncoding(Line line) {
        Charset national = Charset.forName("GB18030");
        boolean looksNational = charset.equals(StandardCharsets.UTF_8)
                && decode(line.bytes(), national).isPresent();
        Bilingual why = looksNational
                ? new Bilingual("不是 UTF-8 编码（像是 GB18030）", "not UTF-8 (it looks like GB18030)")
                : new Bilingual("不是 " + charset + " 编码", "not " + charset);
        return new Row.Bad(line.number(), Fault.ENCODING, why);
    }

    private static Row brokenQuote(int number) {
        return new Row.Bad(number, Fault.QUOTE, new Bilingual("引号不成对", "a quote is broken"));
    }
}
