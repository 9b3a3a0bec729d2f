package org.huying.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small sound line for tests, and the same line with something changed in it. */
public record Sample(String yaml, String categories) {

    private static final String YAML = """
            id: lamps
            title: {zh: 路灯, en: Street lamps}
            number: "LD{yyyyMMdd}-{serial:4}"
            filing: {by: [operator, requester]}
            fields:
              pole: {title: {zh: 灯杆号, en: Pole}, type: string}
              cause: {title: 原因, enum: [bulb, cable], titles: {bulb: {zh: 灯泡, en: Bulb}}}
            total: {limit: 5 working-days, urgent: 1 day}
            stages:
              heard:    {title: {zh: 受理, en: Heard}, phase: intake, holder: centre, within: 30 minutes}
              assigned: {title: 待签收, phase: assigning, holder: lead else centre, within: 4 hours, urgent: 1 hour}
              mending:  {title: 维修, phase: handling, holder: lead else centre, within: category}
              looking:  {title: 核查, phase: checking, holder: inspection, within: 2 working-hours}
              deciding: {title: 裁定, phase: checking, holder: supervision, within: rest}
              closed:   {title: 办结, phase: closed}
            actions:
              assign:
                title: 派单
                from: heard
                to: assigned
                by: dispatcher
                needs: [category, lead, "pole?"]
              return:
                title: 退单
                from: assigned
                to: heard
                by: handler
                needs: [reason]
                within: 1 working-day
                at-most: 2
                then: take
              accept: {title: 签收, from: assigned, to: mending, by: handler}
              take:   {title: 必须签收, from: assigned, to: mending, by: handler}
              submit: {title: 送核, from: mending, to: looking, by: handler, needs: [result, cause]}
              pass:
                title: 通过
                from: looking
                to: closed
                by: inspector
                asks: evaluation
              rework:
                title: 重办
                from: looking
                to: mending
                by: inspector
                at-most: 1
                then: decide
              decide: {title: 提请裁定, from: looking, to: deciding, by: inspector}
              rule:
                title: 裁定
                from: deciding
                to: closed
                by: supervisor
                asks-nobody: {zh: 裁定另行答复, en: The ruling is told apart}
            reopen: {by: supervisor, to: heard}
            escalation: [{at: 80%, do: remind}, {at: due, do: supervise}, {at: +1 day, do: raise}]
            scores: [on-time]
            """;

    private static final String CATEGORIES = """
            code,parent,zh,en,limit,urgent,total,total_urgent,unit
            1,,单灯,Single lamp,,,,,
            11,1,不亮,Dark,1 working-day,,3 working-days,,lamp-office
            12,1,常亮,Always lit,2 working-days,3 hours,,,
            """;

    public static final Sample LAMPS = new Sample(YAML, CATEGORIES);

    /** A part of the definition said otherwise. */
    public Sample with(String part, String otherwise) {
        if (!yaml.contains(part)) {
            throw new IllegalArgumentException("the sample does not say: " + part);
        }
        return new Sample(yaml.replace(part, otherwise), categories);
    }

    public Sample withRow(String row, String otherwise) {
        if (!categories.contains(row)) {
            throw new IllegalArgumentException("the categories do not say: " + row);
        }
        return new Sample(yaml, categories.replace(row, otherwise));
    }

    public Sample and(String more) {
        return new Sample(yaml + more, categories);
    }

    public LineFiles files() {
        return as("lamps");
    }

    public LineFiles as(String id) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(LineFiles.LINE, yaml.replace("id: lamps", "id: " + id));
        texts.put(LineFiles.CATEGORIES, categories);
        return new LineFiles(id, texts);
    }

    public Line line() {
        return switch (reading()) {
            case Reading.Sound sound -> sound.line();
            case Reading.Unsound unsound ->
                throw new AssertionError(unsound.findings().toString());
        };
    }

    public List<Finding> findings() {
        return switch (reading()) {
            case Reading.Sound sound -> List.of();
            case Reading.Unsound unsound -> unsound.findings();
        };
    }

    private Reading reading() {
        return LineReader.read(List.of(files())).values().iterator().next();
    }
}
