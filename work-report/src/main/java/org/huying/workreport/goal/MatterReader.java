package org.huying.workreport.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.workreport.Heading;
import org.huying.workreport.Part;
import org.huying.workreport.PracticalMatter;
import org.huying.workreport.outline.Outline;
import org.huying.workreport.outline.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads the list of practical matters. */
public final class MatterReader {

    private static final Pattern ENUMERATED = Pattern.compile("(?:^|(?<=[：；。]))[一二三四五六七八九十]{1,2}是(?:要)?");

    /** 1.…；2.… in one paragraph. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?:^|(?<=[：；;。]))(?:\\d{1,2}[.．、](?!\\d)|[（(]\\d{1,2}[）)]|[①-⑳][.．、]?)");

    private MatterReader() {}

    /** The practical matters of an outline, in their order. */
    public static List<PracticalMatter> read(Outline outline, String text) {
        List<PracticalMatter> matters = new ArrayList<>();
        List<Sentence> open = new ArrayList<>();
        for (Sentence sentence : outline.sentences()) {
            if (sentence.part() != Part.PRACTICAL) {
                continue;
            }
            boolean same = !open.isEmpty() && open.getFirst().paragraph() == sentence.paragraph();
            if (!same) {
                close(matters, open, outline, text);
            }
            open.add(sentence);
        }
        close(matters, open, outline, text);
        return matters;
    }

    private static void close(List<PracticalMatter> matters, List<Sentence> open, Outline outline, String text) {
        if (open.isEmpty()) {
            return;
        }
        Sentence first = open.getFirst();
        int start = first.words().start(0);
        int end = open.getLast().words().end(open.getLast().text().length());
        long numbered = open.stream()
                .mapToLong(
                        sentence -> NUMBERED.matcher(sentence.text()).results().count())
                .sum();
        if (ENUMERATED.matcher(first.text()).find()) {
            enumerated(ENUMERATED, matters, open, text);
        } else if (numbered > 1) {
            enumerated(NUMBERED, matters, open, text);
        } else if (first.item() > 0) {
            Heading heading = heading(outline.headings(), start);
            String rest = text.substring(start, end).strip();
            String title =
                    heading == null || heading.start() < start - heading.title().length() - 4 ? "" : heading.title();
            matters.add(
                    title.isEmpty() || heading == null
                            ? untitled(first.item(), rest, start)
                            : new PracticalMatter(first.item(), title, rest, heading.start()));
        }
        open.clear();
    }

    /** The first clause stands for the title. */
    private static PracticalMatter untitled(int no, String words, int start) {
        Matcher stop = Pattern.compile("[，,。；;：:]").matcher(words);
        String title = stop.find() ? words.substring(0, stop.start()) : words;
        return new PracticalMatter(no, title, words, start);
    }

    private static void enumerated(Pattern begins, List<PracticalMatter> matters, List<Sentence> open, String text) {
        for (Sentence sentence : open) {
            Matcher m = begins.matcher(sentence.text());
            int from = -1;
            while (true) {
                boolean more = m.find();
                int to = more ? m.start() : sentence.text().length();
                if (from >= 0) {
                    int start = sentence.words().start(from);
                    String words =
                            text.substring(start, sentence.words().end(to)).replaceFirst("[；;。]$", "");
                    matters.add(untitled(matters.size() + 1, words, start));
                }
                if (!more) {
                    break;
                }
                from = m.end();
            }
        }
    }

    private static @Nullable Heading heading(List<Heading> headings, int start) {
        Heading nearest = null;
        for (Heading heading : headings) {
            if (heading.start() <= start && heading.level() >= 3) {
                nearest = heading;
            }
        }
        return nearest;
    }
}
