package org.huying.district.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.huying.base.Zones;
import org.huying.platform.AdminDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district that is no demo, from its founding on, at a terminal. */
class DistrictCommandTest {

    private final AdminDesk desk = new AdminDesk();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeASmallDistrict() throws IOException {
        write("district.csv", "code,zh,en,from\n420199,试验区,Trial District,2020-01-01\n");
        write("units.csv", """
                code,kind,order,parent,zh,en,from,until,successors
                gov,GOVERNMENT,1,,区政府,Government,,,
                centre,CENTRE,2,gov,指挥中心,Centre,,,
                lamps,DEPARTMENT,3,gov,路灯所,Lamp office,,,
                roads,DEPARTMENT,4,gov,道路所,Road office,,,
                """);
        write("functions.csv", """
                function,unit
                CENTRE,centre
                INSPECTION,centre
                SUPERVISION,centre
                LIAISON,centre
                """);
        write("streets.csv", "code,zh,en,unit,unit_zh,unit_en\n420199001,一街,First Street,jd-1,一街办,First Office\n");
        write(
                "communities.csv",
                "code,street,zh,unit,unit_zh\n420199001001,420199001,甲社区,sq-1,甲居委会\n420199001002,420199001,乙社区,,\n");
        write("posts.csv", """
                person,zh,unit,role,over,from
                wang,王五,centre,dispatcher,,
                wang,王五,centre,operator,,2021-01-01
                """);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void foundsADistrictFromAFolderOfTablesAndShowsIt() {
        assertThat(found()).as(desk.out() + desk.err()).isZero();
        assertThat(run("show")).isZero();
        assertThat(desk.out()).contains("420199").contains("2020-01-01");
        assertThat(desk.out().lines().skip(1).toList())
                .satisfiesExactly(
                        places -> assertThat(places).contains("4").contains("1"),
                        units -> assertThat(units).contains("6").contains("2"),
                        posts -> assertThat(posts).contains("2").contains("1"));
        assertThat(found()).as("once").isEqualTo(1);
        assertThat(desk.err()).contains("[district-founded]");
    }

    @Test
    void listsEverythingThatIsWrongInTheFilesWithItsPlaceAndFoundsNothing() throws IOException {
        write("units.csv", """
                code,kind,order,parent,zh,en,from,until,successors
                gov,GOVERMENT,1,,区政府,Government,,,
                Centre,CENTRE,2,gov,指挥中心,Centre,,,
                lamps,DEPARTMENT,three,gov,路灯所,Lamp office,,,
                roads,DEPARTMENT,4,gov,道路所,Road office,2020-13-01,,
                water,DEPARTMENT,5,gov
                """);
        Files.delete(folder.resolve("functions.csv"));
        assertThat(found()).isEqualTo(1);
        assertThat(desk.out())
                .contains("units.csv:6:4")
                .contains("[form:columns]")
                .contains("functions.csv");

        write("units.csv", Files.readString(folder.resolve("units.csv")).replace("water,DEPARTMENT,5,gov\n", ""));
        assertThat(found()).isEqualTo(1);
        assertThat(desk.out())
                .contains("units.csv:2:2")
                .contains("[form:word]")
                .contains("units.csv:3:1")
                .contains("[form:code]")
                .contains("units.csv:4:3")
                .contains("[form:number]")
                .contains("units.csv:5:7")
                .contains("[form:day]");
        assertThat(run("show")).isEqualTo(1);
        assertThat(desk.err()).contains("huying district found");
    }

    @Test
    void tellsTheRowThatARuleOfTheDistrictRefuses() throws IOException {
        write("posts.csv", "person,zh,unit,role\nwang,王五,centre,dispatcher\nli,李四,nobody,handler\n");
        assertThat(found()).isEqualTo(1);
        assertThat(desk.out()).contains("posts.csv:3:3").contains("[district:unknown]");

        write("functions.csv", "function,unit\nCENTRE,centre\n");
        write("posts.csv", "person,zh,unit,role\nwang,王五,centre,dispatcher\n");
        assertThat(found()).isEqualTo(1);
        assertThat(desk.out()).contains("[district:function-empty]");
    }

    @Test
    void tellsWhatIsNoTableAndNoDrawing() throws IOException {
        write("communities.csv", "code,street,zh,unit\n420199001001,\"420199001,甲社区,\n");
        Files.write(
                folder.resolve("posts.csv"),
                "person,zh,unit,role\nwang,王五,centre,dispatcher\n".getBytes(Charset.forName("GBK")));
        write("places.geojson", """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"code":"420199","kind":"DISTRICT","zh":"试验区"},"geometry":null},
                  {"type":"Feature","properties":{"code":"420199001","kind":"STREET","parent":"420199","zh":"一街"},
                   "geometry":{"type":"Polygon","coordinates":[[[1,1],[2,2],[1,2]]]}}
                ]}
                """);
        assertThat(found()).isEqualTo(1);
        assertThat(desk.out())
                .contains("communities.csv:2:1")
                .contains("[form:quote]")
                .contains("posts.csv")
                .contains("[form:utf-8]")
                .contains("places.geojson:3:3")
                .contains("[form:boundary]");
    }

    @Test
    void refusesAFolderOfAnotherDistrict() {
        assertThat(desk.run(DistrictCommand.class, "found", folder.toString())).isEqualTo(1);
        assertThat(desk.err()).contains("420199").contains("420107").contains("--district");
    }

    @Test
    void makesAllChangesOfAFileOrNone() throws IOException {
        found();
        String today = LocalDate.now(Zones.CHINA).toString();
        String good = """
                {"change":"open-unit","unit":"trees","name":{"zh":"园林所","en":"Park office"},"kind":"DEPARTMENT",
                 "parent":"gov","order":5,"from":"%s"}""".formatted(today);
        String refused =
                "{\"change\":\"rename-unit\",\"unit\":\"nobody\",\"name\":\"谁\",\"from\":\"%s\"}".formatted(today);
        assertThat(change("[" + good + ",\n  " + refused + "]")).isEqualTo(1);
        assertThat(desk.out()).contains("changes.json:3:3").contains("nobody").contains("[district:unknown]");
        assertThat(change("[" + good.replace("DEPARTMENT", "OFFICE") + "]")).isEqualTo(1);
        assertThat(desk.out()).contains("changes.json:1:2").contains("kind").contains("[form:change]");
        assertThat(change("[" + good.replace(today, "2021-01-01") + "]")).isEqualTo(1);
        assertThat(desk.out()).contains("[law-7]");
        assertThat(change("[" + good)).isEqualTo(1);
        assertThat(desk.out()).contains("changes.json:").contains("[form:json]");
        run("show");
        assertThat(desk.out()).doesNotContain("7");

        assertThat(change("[" + good + "]")).as(desk.out()).isZero();
        run("show");
        assertThat(desk.out()).contains("7");
    }

    private int found() {
        return run("found", folder.toString(), "--by", "clerk");
    }

    private int change(String json) throws IOException {
        write("changes.json", json);
        return run("change", folder.resolve("changes.json").toString(), "--by", "clerk");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--district";
        all[arguments.length + 1] = "420199";
        return desk.run(DistrictCommand.class, all);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
