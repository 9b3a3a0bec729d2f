package org.huying.workreport.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.workreport.Dictionaries;
import org.huying.workreport.Heading;
import org.huying.workreport.Part;
import org.huying.workreport.source.Passage;
import org.jspecify.annotations.Nullable;

/** Finds the headings of a report and tells of each sentence to which part it belongs. */
public final class Outliner {

    private static final int SHORT = 34;
    private static final Pattern RUN_IN = Pattern.compile("^[^。：；“\\d][^。：；\\d]{3,27}。$");
    private static final Pattern PLAIN_TITLE = Pattern.compile("^[^。，；：！]{3," + SHORT + "}$");
    private static final Pattern ENUMERATED = Pattern.compile("(?:^|(?<=[：；]))([一二三四五六七八九十]{1,2}是)(?:要)?");
    /** Without one of these the first heading of a report tells what was done: 2007年政府的工作. */
    private static final Pattern AHEAD = Pattern.compile("目标|任务|安排|部署|打算|要求|建议|思路|重点");

    private static final Pattern CLOSING = Pattern.compile("^(各位代表|同志们|附件|附：|附表|注：).*");

    private final Parts parts;

    public Outliner(Dictionaries words) {
        parts = new Parts(words);
    }

    /** The outline of a report's paragraphs; {@code text} is what their places count in. */
    public Outline read(List<Passage> body, String text) {
        Walk walk = new Walk(text);
        for (Passage paragraph : body) {
            walk.paragraph(paragraph);
        }
        return new Outline(walk.headings, walk.sentences);
    }

    /** The state of a walk from the first paragraph to the last. */
    private final class Walk {

        private final String text;
        private final List<Heading> headings = new ArrayList<>();
        private final List<Sentence> sentences = new ArrayList<>();
        private Part ruling = Part.REVIEW;
        private Part section = Part.REVIEW;
        private Part now = Part.REVIEW;
        private String title = "";
        private boolean partsAreUnnumbered;
        private boolean promised;
        private @Nullable Numbering listStyle;
        private int parts1;
        private int paragraph;

        Walk(String text) {
            this.text = text;
        }

        /** A heading in the text's own characters, without the blanks between them. */
        private void heading(int level, String no, Passage words, int from, int to) {
            String own = text.substring(words.start(from), words.end(to)).replaceAll("[\\s\\u3000]+", "");
            headings.add(new Heading(level, no, own, now, words.start(from)));
        }

        void paragraph(Passage words) {
            Optional<Numbering.Found> number = Numbering.of(words.text());
            boolean listed = number.isPresent() && listed(words.text(), number.get());
            if (promised && listed) {
                now = Part.PRACTICAL;
            } else if (now == Part.PRACTICAL && section != Part.PRACTICAL && !listed) {
                now = section;
                promised = false;
            }
            if (number.isPresent()) {
                numbered(words, number.get(), listed);
            } else if (PLAIN_TITLE.matcher(words.text()).matches()
                    && !CLOSING.matcher(words.text()).matches()) {
                plain(words);
            } else {
                prose(words, 0);
            }
            paragraph++;
        }

        /** A list of practical matters may be numbered as parts are: 一、新增学位3000个. */
        private boolean listed(String words, Numbering.Found number) {
            if (number.style().level() >= 3) {
                return true;
            }
            boolean goesOn = listStyle == null || listStyle == number.style();
            boolean item = promised
                    && goesOn
                    && parts.of(words.substring(number.end())).isEmpty();
            if (item) {
                listStyle = number.style();
            }
            return item;
        }

        private void numbered(Passage words, Numbering.Found number, boolean listed) {
            String rest = words.text().substring(number.end());
            Numbering style = listed && number.style().level() < 3 ? Numbering.ARABIC : number.style();
            boolean explained = now == Part.OTHER && style.level() >= 3;
            int length = explained ? 0 : Titles.length(rest, style);
            int item = style.level() == 3 ? Numbering.count(number.no()) : 0;
            int end = number.end();
            if (length > 0) {
                int level = Math.min(Heading.RUN_IN, style.level() + (partsAreUnnumbered && style.level() < 3 ? 1 : 0));
                String heading = rest.substring(0, length);
                enter(level, heading);
                heading(level, number.no(), words, number.end(), number.end() + length);
                end += length;
                while (end < words.text().length() && "。：，".indexOf(words.text().charAt(end)) >= 0) {
                    end++;
                }
            }
            if (end < words.text().length()) {
                prose(words.slice(end, words.text().length()), item);
            } else if (item > 0 && length > 0) {
                // A list item that is all title is also what it says.
                prose(words.slice(number.end(), words.text().length()), item);
            }
        }

        private void plain(Passage words) {
            Optional<Part> begins = parts.of(words.text());
            boolean heading = begins.isPresent()
                    || words.text().length() >= 5 && !words.text().matches(".*\\d.*");
            if (!heading) {
                prose(words, 0);
                return;
            }
            if (begins.isPresent()) {
                partsAreUnnumbered |= begins.get() != Part.PRACTICAL && begins.get() != Part.OTHER && parts1 == 0;
                enter(1, words.text());
                heading(1, "", words, 0, words.text().length());
            } else {
                heading(partsAreUnnumbered ? 3 : 2, "", words, 0, words.text().length());
                title = words.text();
            }
        }

        /** A heading of the first level rules all below it; one of the second only where it says so itself. */
        private void enter(int level, String heading) {
            Optional<Part> begins = parts.of(heading);
            if (level == 1) {
                parts1++;
                if (parts1 == 1
                        && begins.filter(part -> part == Part.PLAN).isPresent()
                        && !AHEAD.matcher(heading).find()) {
                    begins = Optional.of(Part.REVIEW);
                }
                ruling = begins.orElse(parts1 > 1 && ruling == Part.REVIEW ? Part.PLAN : ruling);
                section = ruling;
                now = ruling;
                promised = ruling == Part.PRACTICAL;
                listStyle = null;
            } else if (level == 2) {
                boolean mixed = ruling == Part.OUTLOOK || ruling == Part.OTHER || ruling == Part.PLAN;
                boolean says = begins.isPresent()
                        && (begins.get() == Part.PROBLEMS
                                || begins.get() == Part.PRACTICAL
                                        && ruling.promises()
                                        && heading.matches("[^，]{0,16}实事(项目|清单)?")
                                || mixed && begins.get() == Part.REVIEW && heading.matches(".*(回顾|主要情况|成就|完成情况).*")
                                || ruling == Part.OTHER
                                || ruling == Part.PLAN && parts.looksFar(heading)
                                || ruling == Part.OUTLOOK
                                        && begins.get() == Part.PLAN
                                        && heading.matches(".*(20\\d\\d|今|明)年.*"));
                section = says && begins.isPresent() ? begins.get() : ruling;
                if (ruling == Part.PLAN && parts.looksFar(heading)) {
                    section = Part.OUTLOOK;
                }
                now = section;
                promised = section == Part.PRACTICAL;
                listStyle = null;
            }
            if (level <= 2 || level == 3 && partsAreUnnumbered) {
                title = heading;
            }
        }

        private void prose(Passage words, int item) {
            List<Passage> split = Sentences.of(words);
            boolean far = now == Part.PLAN && parts.looksFar(split.getFirst().text());
            Part kept = now;
            if (far) {
                now = Part.OUTLOOK;
            }
            for (int i = 0; i < split.size(); i++) {
                Passage one = split.get(i);
                sentence(one, i == 0 && split.size() > 1, item);
            }
            if (far && now == Part.OUTLOOK) {
                now = kept;
            }
        }

        private void sentence(Passage one, boolean first, int item) {
            String text = one.text();
            if (now == Part.REVIEW && parts.turnsToProblems(text)) {
                now = Part.PROBLEMS;
            }
            runIn(one, first);
            if (now.promises() && parts.opensList(text)) {
                int at = text.indexOf('：') + 1;
                sentences.add(new Sentence(one.slice(0, at), now, title, paragraph, 0));
                now = Part.PRACTICAL;
                sentences.add(new Sentence(one.slice(at, text.length()), now, title, paragraph, 1));
                return;
            }
            sentences.add(new Sentence(one, now, title, paragraph, item));
            if (now.promises() && now != Part.PRACTICAL && parts.promises(text)) {
                promised = true;
                listStyle = null;
            }
        }

        private void runIn(Passage one, boolean first) {
            Matcher enumerated = ENUMERATED.matcher(one.text());
            boolean any = false;
            while (enumerated.find()) {
                any = true;
                String rest = one.text().substring(enumerated.end());
                int length = Titles.length(rest, Numbering.ENUMERATED);
                if (length > 0) {
                    headings.add(new Heading(
                            Heading.RUN_IN,
                            enumerated.group(1),
                            rest.substring(0, length),
                            now,
                            one.start(enumerated.end())));
                }
            }
            if (any) {
                return;
            }
            if (first
                    && RUN_IN.matcher(one.text()).matches()
                    && !CLOSING.matcher(one.text()).matches()) {
                heading(Heading.RUN_IN, "", one, 0, one.text().length() - 1);
            }
        }
    }
}
