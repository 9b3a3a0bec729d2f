package org.huying.workreport.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.workreport.Dictionaries;
import org.huying.workreport.Dictionaries.Kind;

/**
 * A page without what it puts around the report.
 *
 * @param head the paragraphs before the report begins: names of columns, title, dates
 * @param body the report's paragraphs
 */
public record Page(List<Passage> head, List<Passage> body) {

    private static final Pattern SALUTATION = Pattern.compile("各位(代表|委员|同志)[^，。]{0,12}[：:,，！!]");
    private static final Pattern FIRST_HEADING = Pattern.compile(
            "^(([一1][、.．]|第一部分|[（(]一[）)]).{2,}|(20\\d\\d|二[〇零0Oo○]..|过去.{1,3})年.{0,10}(工作)?.{0,4}回顾.{0,30})");

    public Page {
        head = List.copyOf(head);
        body = List.copyOf(body);
    }

    /** The page that a text is. */
    public static Page of(String text, Dictionaries words) {
        Characters characters = new Characters(words);
        boolean traditional = characters.traditional(text);
        List<Passage> all = new ArrayList<>();
        for (Lines.Stretch stretch : Lines.paragraphs(text)) {
            Passage passage = characters.even(text, stretch.from(), stretch.to(), traditional);
            if (!passage.text().isEmpty()) {
                all.add(passage);
            }
        }
        return split(all, patterns(words, "tail"), patterns(words, "line"));
    }

    private static Page split(List<Passage> all, List<Pattern> tails, List<Pattern> lines) {
        List<Passage> head = new ArrayList<>();
        List<Passage> body = new ArrayList<>();
        boolean begun = false;
        for (Passage passage : all) {
            Passage rest = passage;
            if (!begun) {
                int at = beginning(passage.text());
                if (at < 0) {
                    head.add(passage);
                    continue;
                }
                if (at > 0) {
                    head.add(passage.slice(0, at));
                }
                rest = passage.slice(at, passage.text().length());
                begun = true;
            }
            String text = rest.text();
            if (lines.stream().anyMatch(line -> line.matcher(text).find())) {
                continue;
            }
            int end = end(text, tails);
            if (end > 0) {
                body.add(rest.slice(0, end));
            }
            if (end < text.length()) {
                break;
            }
        }
        return begun ? new Page(head, body) : new Page(List.of(), head);
    }

    private static int beginning(String text) {
        if (FIRST_HEADING.matcher(text).find()) {
            return 0;
        }
        Matcher salutation = SALUTATION.matcher(text);
        return salutation.find() ? salutation.start() : -1;
    }

    private static int end(String text, List<Pattern> tails) {
        int end = text.length();
        for (Pattern tail : tails) {
            Matcher found = tail.matcher(text);
            if (found.find()) {
                end = Math.min(end, found.start());
            }
        }
        return end;
    }

    private static List<Pattern> patterns(Dictionaries words, String where) {
        return words.rows(Kind.CHROME).stream()
                .filter(row -> row.get(0).equals(where))
                .map(row -> Pattern.compile(row.get(1)))
                .toList();
    }
}
