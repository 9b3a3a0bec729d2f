package org.huying.publication.compose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Unit;
import org.huying.indicator.Period;
import org.huying.pledge.Kind;
import org.huying.pledge.Pledge;
import org.huying.pledge.Pledges;
import org.huying.publication.Block;
import org.huying.publication.Run;
import org.huying.publication.template.TemplateBlock;
import org.huying.publication.template.TemplateFault;
import org.huying.security.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Target against actual for every pledge of a year, as it stood at the end of a day. */
@Component
class PledgeTables {

    private static final List<String> COLUMNS = List.of("承诺事项", "责任单位", "目标", "完成", "完成比例", "状态");
    private static final double HUNDRED = 100;

    private final Pledges pledges;
    private final Districts districts;
    private final MessageSource messages;

    PledgeTables(Pledges pledges, Districts districts, MessageSource messages) {
        this.pledges = pledges;
        this.districts = districts;
        this.messages = messages;
    }

    Optional<TemplateFault> fault(TemplateBlock.Pledges list) {
        String kind = list.kind();
        return kind == null || kind(kind).isPresent()
                ? Optional.empty()
                : Optional.of(new TemplateFault(
                        list.line(),
                        1,
                        new Bilingual(
                                "没有“" + kind + "”这类承诺，有 target、practical、task",
                                "there is no kind of pledge \"" + kind + "\"; there are target, practical, task")));
    }

    private static Optional<Kind> kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    Block table(DistrictCode district, TemplateBlock.Pledges list, int year, LocalDate asOf, Filling filling) {
        Instant end = asOf.plusDays(1).atStartOfDay(Zones.CHINA).toInstant().minusMillis(1);
        Optional<Kind> kind = Optional.ofNullable(list.kind()).flatMap(PledgeTables::kind);
        District units = districts.current(district);
        List<Block.Row> rows = pledges.list(Viewer.system(district), year, end).stream()
                .filter(pledge -> kind.isEmpty() || pledge.kind() == kind.get())
                .map(pledge -> row(pledge, units, asOf, filling))
                .toList();
        if (rows.isEmpty()) {
            return new Block.Paragraph(false, List.of(new Run.Words("没有登记的承诺事项。")));
        }
        return new Block.Table(Objects.requireNonNullElse(list.title(), year + "年承诺事项完成情况"), COLUMNS, rows);
    }

    private Block.Row row(Pledge pledge, District district, LocalDate asOf, Filling filling) {
        String unit = pledge.target().unit();
        Double reached = pledge.progress().reached();
        String lead = pledge.lead() == null
                ? ""
                : district.unit(pledge.lead())
                        .map(Unit::name)
                        .map(Bilingual::zh)
                        .orElse(pledge.lead().value());
        List<Run> cells = List.of(
                new Run.Words(pledge.name()),
                new Run.Words(lead),
                new Run.Words(target(pledge)),
                reached == null
                        ? new Run.Words("尚无报告")
                        : filling.figure(counted(pledge, reached, unit, "完成数，按责任单位报送的进展计算", asOf)),
                pledge.share()
                        .<Run>map(share ->
                                filling.figure(counted(pledge, share * HUNDRED, "%", "完成数 ÷ 目标，按责任单位报送的进展计算", asOf)))
                        .orElse(new Run.Words("–")),
                new Run.Words(state(pledge)));
        return new Block.Row(cells.stream().map(List::of).toList());
    }

    private static String target(Pledge pledge) {
        Double value = pledge.target().value();
        String bound = switch (pledge.target().bound()) {
            case AT_LEAST -> "以上";
            case AT_MOST -> "以内";
            case ABOUT -> "左右";
            case EXACTLY -> "";
            case IN_STEP -> "同步";
            case ABOVE -> "高于";
        };
        return value == null ? bound : Written.plain(value) + pledge.target().unit() + bound;
    }

    private String state(Pledge pledge) {
        return messages.getMessage("pledge.light." + pledge.light().word(), null, Locale.CHINESE);
    }

    private Counted counted(Pledge pledge, double value, String unit, String how, LocalDate asOf) {
        LocalDate last = pledge.ends().isBefore(asOf) ? pledge.ends() : asOf;
        String quote = pledge.quote().isBlank() ? "" : "；承诺原文：“" + pledge.quote() + "”（" + pledge.report() + "）";
        return new Counted(
                "report-tasks",
                1,
                Bilingual.same(pledge.name()),
                Bilingual.same(how + quote + "。"),
                Written.rounded(value),
                unit.equals("%"),
                unit,
                List.of("承诺编号：" + pledge.number()),
                new Period(last.isBefore(pledge.begins()) ? last : pledge.begins(), last),
                value,
                null,
                pledge.progress().reports(),
                "/matters/" + pledge.matter());
    }
}
