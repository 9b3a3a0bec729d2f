package org.huying.workreport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huying.workreport.figure.FigureReader;
import org.huying.workreport.follow.Following;
import org.huying.workreport.goal.MatterReader;
import org.huying.workreport.goal.MetaReader;
import org.huying.workreport.goal.ProgressReader;
import org.huying.workreport.goal.TargetReader;
import org.huying.workreport.goal.TaskReader;
import org.huying.workreport.outline.Outline;
import org.huying.workreport.outline.Outliner;
import org.huying.workreport.source.Characters;
import org.huying.workreport.source.FileText;
import org.huying.workreport.source.Page;
import org.huying.workreport.write.Writers;

/**
 * The door: reads reports, joins them, writes what was read. Holds nothing but words, so that one may be shared between
 * threads.
 */
public final class WorkReports {

    /** A file that is larger is not opened, in bytes. */
    private static final long LARGEST_FILE = 128L << 20;

    /** A text that is longer is not read; a report has some 20,000 characters, one of a province 40,000. */
    private static final int LONGEST_TEXT = 1_000_000;

    private final Characters characters;
    private final Dictionaries words;
    private final Outliner outliner;
    private final FigureReader figures;
    private final TargetReader targets;
    private final TaskReader tasks;

    private WorkReports(Dictionaries words) {
        this.words = words;
        characters = new Characters(words);
        outliner = new Outliner(words);
        figures = new FigureReader(words);
        targets = new TargetReader(figures);
        tasks = new TaskReader(words);
    }

    /** With the words that come with the library. */
    public static WorkReports shipped() {
        return with(Dictionaries.shipped());
    }

    /** With words of one's own. */
    public static WorkReports with(Dictionaries words) {
        return new WorkReports(words);
    }

    /**
     * Reads a file: plain text in UTF-8, UTF-16 or GB 18030, .html, .docx or .pdf.
     *
     * @return the report, or why the file cannot be read as one
     * @throws IOException where the file is missing or the disk fails
     */
    public Reading read(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return Refusals.empty();
        }
        if (Files.size(file) > LARGEST_FILE) {
            return Refusals.tooLarge();
        }
        return switch (FileText.of(file)) {
            case FileText.Extracted.Pictures pictures -> Refusals.pictures();
            case FileText.Extracted.Unreadable spoilt -> Refusals.unreadable(spoilt.why());
            case FileText.Extracted.Text found -> read(found.text());
        };
    }

    /** Reads a text; refuses what is empty, too long, or no work report. */
    public Reading read(String text) {
        if (text.isBlank()) {
            return Refusals.empty();
        }
        if (text.length() > LONGEST_TEXT) {
            return Refusals.tooLarge();
        }
        return Refusals.looksLikeReport(text) ? new Reading.Read(report(text)) : Refusals.otherKind();
    }

    /** Reads a text as a report whatever it is: a part of one, or a report of another kind. */
    public Report report(String text) {
        Page page = Page.of(text, words);
        Outline outline = outliner.read(page.body(), text);
        List<Figure> read = figures.read(outline.sentences(), text);
        Meta meta = MetaReader.read(page, outline.headings(), text);
        TargetReader.Targets headline = targets.read(outline.sentences(), text);
        Report report = new Report(
                text,
                meta,
                outline.headings(),
                read,
                headline.annual(),
                headline.multiYear(),
                MatterReader.read(outline, text),
                tasks.read(outline.sentences(), read, meta.planYear(), text),
                ProgressReader.read(read),
                notices(text, outline, read));
        return CodePoints.counted(report);
    }

    /** What each report promised for a year that another of them reviews, and what that one says of it. */
    public List<Followed> follow(List<Report> reports) {
        return Following.of(reports);
    }

    /** Writes what was read. */
    public void write(Report report, Format format, Appendable out) throws IOException {
        Writers.write(report, format, out);
    }

    /** Writes promises and what came of them, one JSON object a line. */
    public void write(List<Followed> followed, Appendable out) throws IOException {
        Writers.write(followed, out);
    }

    private List<Notice> notices(String text, Outline outline, List<Figure> read) {
        List<Notice> notices = new ArrayList<>();
        if (characters.traditional(text)) {
            notices.add(
                    new Notice(
                            "traditional",
                            "文本为繁体字，已按简体字识读；原文照录。",
                            "The text is in traditional characters; it was read as simplified ones, and is quoted as it stands."));
        }
        if (text.indexOf('\ufffd') >= 0) {
            notices.add(new Notice("damaged", "文本有缺损的字符。", "The text has lost characters."));
        }
        if (outline.headings().stream().noneMatch(heading -> heading.level() == 1)) {
            notices.add(
                    new Notice("no-headings", "没有找到标题，各句所属部分可能不准。", "No headings were found; the parts may be wrong."));
        }
        if (read.isEmpty()) {
            notices.add(new Notice("no-figures", "没有找到数据。", "No figures were found."));
        }
        return notices;
    }
}
