package org.huying.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huying.base.Generated;
import org.huying.demo.Api.Answer;
import org.huying.demo.Clerk;
import org.huying.demo.OnTheDemo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Figures as programs and office software get them, on the demo district: each is the sum of its matters. */
class StatisticsTest extends OnTheDemo {

    private static final List<String> DIMENSIONS = List.of("unit", "place", "category", "line", "channel", "period");
    private static boolean lived;

    /** Some matters of several places and channels, some settled, some assigned. */
    @BeforeEach
    void live() {
        if (lived) {
            return;
        }
        lived = true;
        List<String> places = List.of("420107001001", "420107001002", "420107002001", "420107001");
        List<String> channels = List.of("phone", "visit", "letter");
        for (int number = 0; number < 24; number++) {
            String id = api.post(
                            "operator",
                            "/lines/requests/matters",
                            Map.of(
                                    "subject",
                                    "统计用路灯" + number,
                                    "text",
                                    "三天没亮了",
                                    "place",
                                    places.get(number % places.size()),
                                    "channel",
                                    channels.get(number % channels.size()),
                                    "requester",
                                    Map.of("name", "张三", "phone", "13812345678")))
                    .text("id");
            if (number % 3 == 0) {
                api.act("operator", id, "settle", Map.of("reply", "已说明", "category", "0203"));
            } else if (number % 3 == 1) {
                api.act(
                        "dispatcher",
                        id,
                        "assign",
                        Map.of("category", "0107", "place", "420107001001", "lead", "chengguan"));
            }
        }
        tallied();
    }

    @Test
    void everyFigureIsTheSumOfItsMatters() {
        List<JsonNode> cells = new ArrayList<>();
        for (String by : DIMENSIONS) {
            JsonNode table = api.get("leader", "/statistics?by=" + by).body();
            assertThat(table.path("rows").size()).as(by).isPositive();
            table.path("rows").forEach(row -> row.path("figures").forEach(cells::add));
            table.path("total").path("figures").forEach(cells::add);
        }
        Generated.cases(60, source -> {
            JsonNode cell = source.oneOf(cells);
            source.say("cell", cell.path("matters").asString());
            long behind = cell.path("of").isNumber()
                    ? cell.path("of").asLong()
                    : cell.path("number").asLong();
            List<JsonNode> listed = matters("leader", cell.path("matters").asString());
            assertThat(listed).hasSize(Math.toIntExact(behind));
            assertThat(listed.stream()
                            .filter(matter -> matter.path("counted").asBoolean())
                            .count())
                    .isEqualTo(cell.path("number").asLong());
        });
    }

    @Test
    void rowsAddUpToTheTotalAndEachOpensIntoRowsThatAddUpToIt() {
        for (String by : DIMENSIONS) {
            JsonNode table = api.get("leader", "/statistics?by=" + by).body();
            assertSums(table.path("rows"), table.path("total"));
            for (JsonNode row : table.path("rows")) {
                if (!by.equals("period")) {
                    JsonNode deeper = api.get(
                                    "leader",
                                    "/statistics?by=" + by + "&" + by + "="
                                            + row.path("value").asString())
                            .body();
                    assertThat(numbers(deeper.path("total"))).isEqualTo(numbers(row));
                    assertSums(deeper.path("rows"), deeper.path("total"));
                }
            }
        }
    }

    private static void assertSums(JsonNode rows, JsonNode total) {
        List<Long> sum =
                new ArrayList<>(numbers(total).stream().map(number -> 0L).toList());
        for (JsonNode row : rows) {
            List<Long> numbers = numbers(row);
            for (int at = 0; at < sum.size(); at++) {
                sum.set(at, sum.get(at) + numbers.get(at));
            }
        }
        assertThat(sum).isEqualTo(numbers(total));
    }

    /** Numbers and what they are shares of. */
    private static List<Long> numbers(JsonNode row) {
        List<Long> numbers = new ArrayList<>();
        row.path("figures").forEach(figure -> {
            numbers.add(figure.path("number").asLong());
            numbers.add(figure.path("of").asLong(0));
        });
        return numbers;
    }

    @Test
    void aHandlerCountsWhatTheyMaySee() {
        long whole = filed("leader");
        long own = filed("handler");
        assertThat(own).isPositive().isLessThan(whole);
        assertThat(filed("admin")).isZero();
        Set<String> seen = new HashSet<>();
        matters("handler", "/api/v1/statistics/matters?measure=filed").forEach(matter -> {
            seen.add(matter.path("id").asString());
            assertThat(api.get("handler", "/matters/" + matter.path("id").asString())
                            .status())
                    .isEqualTo(200);
        });
        assertThat(seen).hasSize(Math.toIntExact(own));
    }

    private long filed(String account) {
        return api.get(account, "/statistics")
                .body()
                .path("total")
                .path("figures")
                .path(0)
                .path("number")
                .asLong();
    }

    @Test
    void beforeAnythingHappenedThereIsNothing() {
        JsonNode table = api.get("leader", "/statistics?by=line&preset=this-year&asOf=2020-01-01")
                .body();
        assertThat(table.path("asOf").asString()).isEqualTo("2020-01-01");
        assertThat(table.path("rows")).isEmpty();
        assertThat(numbers(table.path("total"))).containsOnly(0L);
        JsonNode now = api.get("leader", "/statistics?by=line&preset=this-year").body();
        assertThat(now.path("asOf").isMissingNode() || now.path("asOf").isNull())
                .isTrue();
        assertThat(now.path("rows")).isNotEmpty();
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        for (String wrong : List.of(
                "by=colour",
                "from=yesterday",
                "from=2026-11-02&to=2026-11-01",
                "place=nowhere",
                "preset=once",
                "colour=red")) {
            Answer refused = api.get("leader", "/statistics?" + wrong);
            assertThat(refused.status()).as(wrong).isIn(400, 422);
            assertThat(refused.text("field")).as(wrong).isNotEmpty();
        }
        assertThat(api.get("leader", "/statistics/matters?measure=beauty").status())
                .isIn(400, 422);
    }

    @Test
    void aListShowsNoPersonalData() {
        api.post(
                "operator",
                "/lines/requests/matters",
                Map.of(
                        "subject",
                        "王大明13900001111反映路灯",
                        "text",
                        "请回电",
                        "channel",
                        "media",
                        "requester",
                        Map.of("name", "王大明", "phone", "13900001111")));
        tallied();
        List<JsonNode> listed = matters("leader", "/api/v1/statistics/matters?measure=filed&channel=media");
        assertThat(listed).isNotEmpty();
        assertThat(listed.toString()).doesNotContain("王大明").doesNotContain("13900001111");
    }

    @Test
    void theWorkbookHoldsTheSameFiguresAsNumbers() throws IOException {
        JsonNode table = api.get("leader", "/statistics?by=channel").body();
        try (Workbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(download("/statistics/table.xlsx?by=channel&lang=zh")))) {
            Sheet sheet = workbook.getSheetAt(0);
            Row head = find(sheet, "渠道");
            Row total = find(sheet, "合计");
            Cell filed = total.getCell(column(head, "受理"));
            assertThat(filed.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat((long) filed.getNumericCellValue())
                    .isEqualTo(numbers(table.path("total")).getFirst());
            Cell onTime = total.getCell(column(head, "按时办结率"));
            assertThat(onTime.getCellStyle().getDataFormatString()).isEqualTo("0.0%");
            assertThat(onTime.getNumericCellValue()).isBetween(0.0, 1.0);
            assertThat(total.getRowNum() - head.getRowNum() - 1)
                    .isEqualTo(table.path("rows").size());
            assertThat(find(sheet, "统计时间").getCell(1).getStringCellValue())
                    .contains(table.path("period").path("from").asString());
            assertThat(find(workbook.getSheetAt(1), "满意率").getCell(1).getStringCellValue())
                    .contains("没有评价的不计入分母");
        }
    }

    @Test
    void theListOfMattersComesInAWorkbookToo() throws IOException {
        List<JsonNode> listed = matters("leader", "/api/v1/statistics/matters?measure=closed");
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                download("/statistics/matters.xlsx?measure=closed&preset=this-month&lang=zh")))) {
            Sheet sheet = workbook.getSheetAt(0);
            Row head = find(sheet, "编号");
            assertThat(sheet.getLastRowNum() - head.getRowNum()).isEqualTo(listed.size());
            assertThat(sheet.getRow(head.getRowNum() + 1).getCell(0).getStringCellValue())
                    .isEqualTo(listed.getFirst().path("number").asString());
        }
    }

    private static Row find(Sheet sheet, String first) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(first)) {
                return row;
            }
        }
        throw new AssertionError("no row begins with " + first);
    }

    private static int column(Row head, String title) {
        for (Cell cell : head) {
            if (cell.getStringCellValue().equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + title);
    }

    private byte[] download(String path) {
        HttpResponse<byte[]> answer = Clerk.of(port(), "leader").file(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theMapSaysTheSameAsTheTable() {
        JsonNode table = api.get("leader", "/statistics?by=place").body();
        Clerk leader = Clerk.of(port(), "leader");
        for (String level : List.of("street", "community", "grid")) {
            JsonNode map = leader.json("/map/figures.json?preset=this-month&step=day&level=" + level);
            long total = map.path("total").path("number").asLong();
            assertThat(total).isEqualTo(numbers(table.path("total")).getFirst());
            long sum = 0;
            for (JsonNode area : map.path("areas")) {
                sum += area.path("number").asLong();
                long steps = 0;
                for (JsonNode step : area.path("n")) {
                    steps += step.asLong();
                }
                assertThat(steps).isEqualTo(area.path("number").asLong());
            }
            assertThat(sum).isEqualTo(total);
        }
        JsonNode spots = leader.json("/map/spots.json?preset=this-month&level=street&zoom=13");
        long shown = 0;
        for (JsonNode spot : spots.path("spots")) {
            shown += spot.path("n").asLong();
        }
        assertThat(shown)
                .isPositive()
                .isLessThanOrEqualTo(numbers(table.path("total")).getFirst());
        JsonNode places = leader.json("/map/places.json?level=street");
        assertThat(places.path("features").size()).isGreaterThan(10);
        assertThat(places.path("features").path(1).path("geometry").path("type").asString())
                .contains("Polygon");
    }

    private List<JsonNode> matters(String account, String address) {
        List<JsonNode> all = new ArrayList<>();
        String path = address.replaceFirst("^/api/v1", "");
        JsonNode answer = api.get(account, path).body();
        answer.path("items").forEach(all::add);
        while (answer.path("next").isNumber()) {
            answer = api.get(account, path + "&page=" + answer.path("next").asInt())
                    .body();
            answer.path("items").forEach(all::add);
        }
        return all;
    }
}
