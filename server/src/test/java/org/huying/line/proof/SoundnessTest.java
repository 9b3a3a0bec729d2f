package org.huying.line.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.line.Finding;
import org.huying.line.Line;
import org.huying.line.LineFiles;
import org.huying.line.LineId;
import org.huying.line.LineReader;
import org.huying.line.LineRule;
import org.huying.line.Reading;
import org.huying.line.Sample;
import org.huying.line.reader.Draft;
import org.huying.line.reader.DraftReader;
import org.junit.jupiter.api.Test;

/** Each rule of the proof: what breaks it, where that is told, and the way that shows it. */
class SoundnessTest {

    private static final Sample LAMPS = Sample.LAMPS;

    /** A line that others open; sound by itself. */
    private static final String PART = """
            id: part
            title: 协办
            number: "XB{serial:4}"
            internal: true
            total: {limit: given else 9 days}
            stages:
              asked:  {title: 待办, phase: assigning, holder: lead, within: 1 day}
              shown:  {title: 确认, phase: checking, holder: opener, within: 1 day}
              closed: {title: 办结, phase: closed}
            actions:
              show:  {title: 送审, from: asked, to: shown, by: handler}
              agree: {title: 同意, from: shown, to: closed, by: handler, asks-nobody: 由主办答复}
            escalation: [{at: due, do: supervise}]
            """;

    @Test
    void provesTheSample() {
        assertThat(LAMPS.findings()).isEmpty();
        assertThat(together(LAMPS, PART)).isEmpty();
    }

    @Test
    void s1FindsAStageThatNoMatterReaches() {
        Sample spare = LAMPS.with(
                        "  closed:   {",
                        "  spare: {title: 备用, phase: handling, holder: centre, within: 1 day}\n  closed:   {")
                .with("  assign:\n", "  use: {title: 用, from: spare, to: looking, by: handler}\n  assign:\n");

        assertThat(text(only(spare, LineRule.S1)))
                .isEqualTo(at(spare, "spare:") + "S1: no matter ever reaches the stage \"spare\"");
    }

    @Test
    void s1FindsAWayOutThatIsNeverOpen() {
        Sample once = LAMPS.with("to: heard\n    by: handler", "to: mending\n    by: handler");

        assertThat(text(only(once, LineRule.S1)))
                .isEqualTo(at(once, "take:   {") + "S1: the action \"take\" can never be taken");
    }

    @Test
    void s2FindsADeadEnd() {
        Sample stuck = LAMPS.with("from: deciding\n    to: closed", "from: deciding\n    to: deciding");

        assertThat(only(stuck.with("    asks-nobody: {zh: 裁定另行答复, en: The ruling is told apart}\n", ""), LineRule.S2))
                .satisfies(finding -> assertThat(finding.walk())
                        .isEqualTo("heard -assign-> assigned -accept-> mending -submit-> looking -rework-> mending"
                                + " -submit-> looking -decide-> deciding"))
                .satisfies(finding ->
                        assertThat(text(finding)).startsWith(at(stuck, "deciding:") + "S2: a matter can be"));
    }

    @Test
    void s2CountsOnNoResidentAndOnNothingThatLapses() {
        Sample resident = LAMPS.with(
                "from: deciding\n    to: closed\n    by: supervisor",
                "from: deciding\n    to: closed\n    by: requester");
        Sample lapsing =
                LAMPS.with("from: deciding\n    to: closed", "from: deciding\n    within: 1 day\n    to: closed");

        assertThat(findings(resident, LineRule.S2)).hasSize(1);
        assertThat(findings(lapsing, LineRule.S2)).hasSize(1);
    }

    @Test
    void s3FindsTheWayOnWhichNobodyNamedTheLead() {
        Sample fast = LAMPS.with(
                        "holder: lead else centre, within: category", "holder: lead, within: category else 1 day")
                .with("  assign:\n", "  hurry: {title: 急办, from: heard, to: mending, by: dispatcher}\n  assign:\n");

        assertThat(only(fast, LineRule.S3))
                .satisfies(finding -> assertThat(finding.walk()).isEqualTo("heard -hurry-> mending"))
                .satisfies(finding -> assertThat(text(finding))
                        .startsWith(at(fast, "lead, within: category") + "S3: the holder of \"mending\""));
    }

    @Test
    void s3FollowsTheUniversalActions() {
        Sample lamps =
                LAMPS.with("holder: lead else centre, within: category", "holder: lead, within: category else 1 day");

        assertThat(lamps.findings()).isEmpty();
        assertThat(only(lamps.with("to: heard}\nescalation", "to: mending}\nescalation"), LineRule.S3)
                        .walk())
                .isEqualTo("heard -withdraw-> closed -reopen-> mending");
    }

    @Test
    void s3AsksWhoHoldsWhatIsOpenedAndWhoSigns() {
        Sample opening = LAMPS.with(
                "to: assigned\n", "to: assigned\n    opens: [{name: more, title: 续, line: part, holder: manager}]\n");
        Sample signing = LAMPS.with(
                "to: assigned\n", "to: assigned\n    sign: {who: [leader, handler@manager], within: 1 day}\n");

        assertThat(together(opening, PART))
                .extracting(SoundnessTest::text)
                .singleElement()
                .asString()
                .startsWith(at(opening, "manager}") + "S3: who holds the follow-on \"more\"");
        assertThat(text(only(signing, LineRule.S3)))
                .startsWith(at(signing, "handler@manager") + "S3: who signs \"assign\"");
    }

    @Test
    void s4FindsAStageWhoseLimitNobodyKnows() {
        Sample uncategorised = LAMPS.with("needs: [category, lead, \"pole?\"]", "needs: [\"category?\", lead]");

        assertThat(only(uncategorised, LineRule.S4))
                .satisfies(
                        finding -> assertThat(finding.walk()).isEqualTo("heard -assign-> assigned -accept-> mending"))
                .satisfies(finding -> assertThat(text(finding))
                        .startsWith(at(uncategorised, "category}") + "S4: the category is not"));
    }

    @Test
    void s4FindsACategoryWithoutTheLimit() {
        assertThat(text(only(LAMPS.withRow("1 working-day,,3 working-days", ",,3 working-days"), LineRule.S4)))
                .isEqualTo("lamps/categories.csv:3:1: S4: the category 11 needs the column \"limit\": a limit of the"
                        + " line refers to it");
    }

    @Test
    void s4WantsADayForEveryBeginning() {
        Sample given = LAMPS.with("{limit: 5 working-days", "{limit: given");
        Sample asked = given.with("requester]}", "requester], needs: [due]}");
        Sample whole = asked.and("universal: {split: {by: []}}\n");

        assertThat(only(given, LineRule.S4).path()).containsExactly("heard");
        assertThat(only(asked, LineRule.S4).walk()).as("a part is given no day").isEqualTo("heard -split-> heard");
        assertThat(only(whole, LineRule.S4).walk())
                .as("nor is a matter that is reopened")
                .isEqualTo("heard -withdraw-> closed -reopen-> heard");
        assertThat(LAMPS.with("{limit: 5 working-days", "{limit: given else 9 days")
                        .findings())
                .isEmpty();
    }

    @Test
    void s4BindsAGivenDayWhereAClockStarts() {
        Sample early = LAMPS.with("within: rest", "within: given").with("\"pole?\"]", "\"pole?\", due]");
        Sample there = LAMPS.with("within: rest", "within: given")
                .with("decide: {title: 提请裁定,", "decide: {title: 提请裁定, needs: [due],");

        assertThat(only(early, LineRule.S4).walk()).endsWith("looking -decide-> deciding");
        assertThat(there.findings()).isEmpty();
    }

    @Test
    void s5FindsARoundThatNothingBounds() {
        Sample round = LAMPS.with("    at-most: 1\n    then: decide\n", "");

        assertThat(only(round, LineRule.S5))
                .satisfies(finding -> assertThat(finding.walk())
                        .isEqualTo("heard -assign-> assigned -accept-> mending -submit-> looking -rework-> mending"))
                .satisfies(finding -> assertThat(text(finding))
                        .startsWith(at(round, "rework:") + "S5: nothing bounds this round: submit → rework"));
    }

    @Test
    void s5WantsAWayOutThatIsThereWhenItIsNeeded() {
        Sample none = LAMPS.with(
                        "  pass:\n    title: 通过\n    from: looking",
                        "  pass:\n    title: 通过\n    at-most: 3\n    from: looking")
                .with("decide: {title", "decide: {at-most: 1, title")
                .with("    at-most: 1\n    then: decide\n", "    at-most: 1\n");
        Sample elsewhere = LAMPS.with("then: take", "then: decide");
        Sample lapsing = LAMPS.with("take:   {title: 必须签收,", "take:   {title: 必须签收, within: 1 day,");
        Sample uncounted = LAMPS.with("    at-most: 2\n", "");

        assertThat(findings(none, LineRule.S5))
                .extracting(SoundnessTest::text)
                .anySatisfy(text -> assertThat(text)
                        .contains("when \"rework\" is used up, nothing else always leads on from \"looking\""));
        assertThat(text(only(elsewhere, LineRule.S5))).contains("\"decide\" cannot be taken in every stage");
        assertThat(text(only(lapsing, LineRule.S5))).contains("\"take\" is a way out: it cannot lapse");
        assertThat(findings(uncounted, LineRule.S5))
                .extracting(SoundnessTest::text)
                .anySatisfy(text -> assertThat(text).contains("\"return\" names a way out but no at-most"));
    }

    @Test
    void s5BoundsWhatOpensAClosedMatter() {
        String object = "  object: {title: 异议, from: closed, to: mending, by: requester, until: 30 days}\n  assign:\n";
        Sample objection = LAMPS.with("  assign:\n", object).with("within: category", "within: category else 1 day");

        assertThat(findings(objection, LineRule.S5))
                .extracting(SoundnessTest::text)
                .first()
                .asString()
                .startsWith(at(objection, "object:") + "S5: \"object\" opens a closed matter again");
        assertThat(objection
                        .with("until: 30 days", "until: 30 days, at-most: 1")
                        .findings())
                .isEmpty();
    }

    @Test
    void s5RefusesMoreCountsThanCanBeProved() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            many.append("  back%d: {title: 退, from: looking, to: mending, by: inspector, at-most: 99}\n".formatted(i));
        }

        assertThat(text(only(LAMPS.with("  pass:\n", many + "  pass:\n"), LineRule.S5)))
                .contains("too many combinations");
    }

    @Test
    void s6FindsTheClosingThatNobodyChecked() {
        String settle = "  settle: {title: 当场办结, from: heard, to: closed, by: operator, asks: evaluation}\n  assign:\n";
        Sample settled = LAMPS.with("  assign:\n", settle);

        assertThat(only(settled, LineRule.S6).walk()).isEqualTo("heard -settle-> closed");
        assertThat(only(
                                settled.with(
                                        "to: closed, by: operator,", "to: closed, by: operator, closes: unchecked,"),
                                LineRule.S6)
                        .message()
                        .en())
                .contains("say with sample how many");
        assertThat(settled.with(
                                "to: closed, by: operator,",
                                "to: closed, by: operator, closes: unchecked, sample: 5 %,")
                        .findings())
                .isEmpty();
    }

    @Test
    void s6WantsTheCheckAfterTheLastHandling() {
        Sample late = LAMPS.with("from: deciding\n    to: closed", "from: deciding\n    to: telling")
                .with(
                        "  closed:   {",
                        "  telling: {title: 再办, phase: handling, holder: centre, within: 1 day}\n  closed:   {")
                .with(
                        "    asks-nobody: {zh: 裁定另行答复, en: The ruling is told apart}\n",
                        "  tell: {title: 告知, from: telling, to: closed, by: operator, asks: evaluation}\n");

        assertThat(only(late, LineRule.S6).walk()).endsWith("deciding -rule-> telling -tell-> closed");
    }

    @Test
    void s6MarksOnlyClosingsAsUnchecked() {
        Sample open = LAMPS.with("to: assigned\n", "to: assigned\n    closes: unchecked\n");

        assertThat(text(only(open, LineRule.S6)))
                .isEqualTo(at(open, "unchecked") + "S6: \"assign\" does not close, so it cannot close unchecked");
        assertThat(text(only(LAMPS.with("asks: evaluation", "asks: evaluation\n    sample: 5 %"), LineRule.S6)))
                .contains("\"pass\" is sampled although");
    }

    @Test
    void s7LetsOnlyThoseActWhoHaveASay() {
        assertThat(text(only(LAMPS.with("by: dispatcher", "by: [dispatcher, auditor]"), LineRule.S7)))
                .isEqualTo(at(LAMPS, "by: dispatcher") + "S7: the role \"auditor\" has no say in matters");
        assertThat(findings(
                        LAMPS.with(
                                "from: deciding\n    to: closed\n    by: supervisor",
                                "from: deciding\n    to: closed\n    by: requester"),
                        LineRule.S7))
                .extracting(SoundnessTest::text)
                .containsExactly(at(LAMPS, "deciding:") + "S7: nobody of the district can act in \"deciding\"");
    }

    @Test
    void s8WantsEveryClosingToAskOrToSayWhyNot() {
        assertThat(text(only(LAMPS.with("    asks: evaluation\n", ""), LineRule.S8)))
                .startsWith(at(LAMPS, "pass:") + "S8: \"pass\" closes and neither asks");
        assertThat(text(only(LAMPS.with("asks: evaluation\n", "asks: evaluation\n    asks-nobody: 无\n"), LineRule.S8)))
                .contains("\"pass\" both asks and does not ask");
        assertThat(text(only(LAMPS.with("to: assigned\n", "to: assigned\n    asks: evaluation\n"), LineRule.S8)))
                .contains("\"assign\" does not close");
    }

    @Test
    void s9WantsALadderInOrderThatEndsAtSomebody() {
        Sample reminds = LAMPS.with("{at: due, do: supervise}, {at: +1 day, do: raise}", "{at: due, do: remind}");
        Sample falls = LAMPS.with(
                "{at: due, do: supervise}, {at: +1 day, do: raise}", "{at: +1 day, do: raise}, {at: due, do: raise}");

        assertThat(text(only(reminds, LineRule.S9)))
                .isEqualTo(at(reminds, "{at: due")
                        + "S9: the ladder of the stage clock ends with a reminder; the last rung"
                        + " must supervise or raise");
        assertThat(text(only(falls, LineRule.S9)))
                .isEqualTo(at(falls, "{at: due") + "S9: this rung comes before the one above it");
        assertThat(only(
                                LAMPS.with(
                                        "escalation: [{at: 80%, do: remind}, {at: due, do: supervise}, {at: +1 day, do: raise}]\n",
                                        ""),
                                LineRule.S9)
                        .message()
                        .en())
                .isEqualTo("there is no escalation ladder");
    }

    @Test
    void s10FindsLinesThatAreNotThereOrCannotBeEntered() {
        Sample misspelt = children("line: prat, holder: centre");
        Sample elsewhere = children("line: part, holder: centre, enter: show");

        assertThat(text(together(misspelt, PART).getFirst()))
                .isEqualTo(at(misspelt, "prat") + "S10: there is no line \"prat\" – did you mean \"part\"?");
        assertThat(text(together(elsewhere, PART).getFirst()))
                .isEqualTo(at(elsewhere, "show}")
                        + "S10: the line \"part\" has no stage \"show\" – did you mean \"shown\"?");
        assertThat(text(together(children("line: part, holder: centre, enter: closed"), PART)
                        .getFirst()))
                .contains("nothing can enter \"closed\" of the line \"part\"");
    }

    @Test
    void s10FindsLinesThatOpenEachOtherWithoutEnd() {
        String back = PART.replace(
                "by: handler}\n", "by: handler, children: [{name: whole, title: 总, line: lamps, holder: centre}]}\n");

        assertThat(together(children("line: part, holder: centre"), back))
                .filteredOn(finding -> finding.rule() == LineRule.S10)
                .extracting(Finding::file, Finding::path)
                .containsExactlyInAnyOrder(
                        tuple("lamps/line.yaml", List.of("lamps", "assign", "part", "show", "lamps")),
                        tuple("part/line.yaml", List.of("part", "show", "lamps", "assign", "part")));
    }

    @Test
    void s10FindsSiblingsThatWaitForEachOther() {
        Sample siblings = LAMPS.with("  assign:\n", """
                  assign:
                    children:
                      - {name: first, title: 一, line: part, holder: centre, after: [second]}
                      - {name: second, title: 二, line: part, holder: centre, after: first}
                """);

        assertThat(together(siblings, PART)).extracting(Finding::line).containsExactly(19, 20);
    }

    @Test
    void s10KeepsTheStagesThatEarlierEditionsEnter() {
        Draft part = DraftReader.read(new LineFiles("part", Map.of(LineFiles.LINE, PART)));
        Line earlier = DraftReader.read(
                        children("line: part, holder: centre, enter: shaken").files())
                .line()
                .orElseThrow();

        assertThat(java.util.Objects.requireNonNull(
                                Soundness.prove(List.of(part), List.of(earlier)).get(new LineId("part")))
                        .findings())
                .singleElement()
                .extracting(SoundnessTest::text)
                .asString()
                .startsWith("part/line.yaml:6:1: S10: an earlier edition of the line \"lamps\"");
    }

    @Test
    void s4ProvesAnOpenedLineForWhatItsOpenersKnow() {
        String given = PART.replace("given else 9 days", "given");
        Sample lamps = LAMPS.with(
                "to: assigned\n", "to: assigned\n    opens: [{name: more, title: 续, line: part, holder: centre}]\n");

        assertThat(together(
                        lamps,
                        given.replace("escalation", "reopen: {by: []}\nuniversal: {sample: {by: []}}\nescalation")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.walk()).isEqualTo("lamps/heard -assign-> asked"));
        assertThat(together(
                        lamps.with("holder: centre}]", "holder: centre, in: 1 months}]"),
                        given.replace("escalation", "reopen: {by: []}\nescalation")))
                .isEmpty();
    }

    @Test
    void s12WantsDutiesThatCanBeFulfilledAndMilestonesWithAnEnd() {
        String every = "every: [{name: report, title: 月报, in: [mending], by-day: 25}]\n";
        Sample owed = LAMPS.and(every);
        String report = "  report: {title: 报告, from: mending, to: mending, by: handler, fulfils: report}\n  assign:\n";

        assertThat(text(only(owed, LineRule.S12)))
                .isEqualTo(at(owed, "in: [mending]")
                        + "S12: in \"mending\" no action that is always there fulfils the duty \"report\"");
        assertThat(owed.with("  assign:\n", report).findings()).isEmpty();
        assertThat(text(only(
                        LAMPS.and("milestones: [{name: half, title: 过半, before-end: 6 working-days}]\n"),
                        LineRule.S12)))
                .contains("lies 6 working days before the end of 5 working days");
        for (String total : List.of("5 working-days", "given else 3 months")) {
            assertThat(text(only(
                            LAMPS.with("{limit: 5 working-days", "{limit: " + total)
                                    .and("milestones: [{name: half, title: 过半, before-end: 4500 days}]\n"),
                            LineRule.S12)))
                    .contains("lies 4500 days before the end of");
        }
        assertThat(only(
                                LAMPS.with("{limit: 5 working-days", "{limit: 9 working-days")
                                        .and("milestones: [{name: half, title: 过半, before-end: 4 working-days}]\n"),
                                LineRule.S12)
                        .path())
                .containsExactly("category 11, total: 3 working-days");
        assertThat(findings(
                        LAMPS.with("{limit: 5 working-days", "{limit: category else 9 days")
                                .and("milestones: [{name: half, title: 过半, before-end: 6 days}]\n"),
                        LineRule.S12))
                .hasSize(1);
    }

    private static Sample children(String rule) {
        return LAMPS.with(
                        "  assign:\n",
                        "  assign:\n    title: 派\n    children: [{name: part, title: 子, " + rule + "}]\n")
                .with("    title: 派单\n", "");
    }

    private static List<Finding> together(Sample sample, String part) {
        List<LineFiles> files = List.of(sample.files(), new LineFiles("part", Map.of(LineFiles.LINE, part)));
        List<Finding> findings = new ArrayList<>();
        for (Reading reading : LineReader.read(files).values()) {
            if (reading instanceof Reading.Unsound unsound) {
                findings.addAll(unsound.findings());
            }
        }
        return findings;
    }

    private static List<Finding> findings(Sample sample, LineRule rule) {
        return sample.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .toList();
    }

    private static Finding only(Sample sample, LineRule rule) {
        List<Finding> findings = sample.findings();
        assertThat(findings).extracting(Finding::rule).containsExactly(rule);
        return findings.getFirst();
    }

    /** Where a word of the definition is first, as findings tell it. */
    private static String at(Sample sample, String word) {
        String before = sample.yaml().substring(0, sample.yaml().indexOf(word));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return "lamps/line.yaml:" + line + ":" + (before.length() - before.lastIndexOf('\n')) + ": ";
    }

    private static String text(Finding finding) {
        return finding.text(Locale.ENGLISH);
    }
}
