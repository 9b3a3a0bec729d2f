package org.huying.intake.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.district.Districts;
import org.huying.district.Point;
import org.huying.intake.PublicFiling;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.line.Need;
import org.huying.matter.Matters;
import org.huying.matter.web.Choices;
import org.huying.matter.web.FormField;
import org.huying.matter.web.FormKeys;
import org.huying.matter.web.Forms;
import org.huying.matter.web.Sent;
import org.huying.matter.web.Typed;
import org.huying.matter.words.Phrase;
import org.huying.security.Identity;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form on which residents file, and reads what comes back with it. */
@Component
class FileForms {

    private static final String FORM = "file";
    private static final String USUAL = "requests";
    private static final Set<String> BASICS = Set.of(
            "line", "token", "website", "lon", "lat", "subject", "text", "place", "name", "phone", "confidential");

    private final DistrictCode district;
    private final Districts districts;
    private final Lines lines;
    private final Matters matters;
    private final FormKeys keys;

    FileForms(DistrictCode district, Districts districts, Lines lines, Matters matters, FormKeys keys) {
        this.district = district;
        this.districts = districts;
        this.lines = lines;
        this.matters = matters;
        this.keys = keys;
    }

    FilePage fresh(String wanted, Instant now) {
        Line line = line(wanted.isBlank() ? USUAL : wanted);
        Choices choices = new Choices(districts.current(district), LocalDate.ofInstant(now, Zones.CHINA));
        List<FormField> fields = new ArrayList<>(List.of(
                field("subject", Need.Type.STRING, true, List.of()),
                field("text", Need.Type.TEXT, true, List.of()),
                field("place", Need.Type.PLACE, false, choices.places(null))));
        Viewer anybody = Viewer.requester(district, "anybody");
        fields.addAll(new Forms(line, choices, keys::next).fields(FORM, matters.filingNeeds(anybody, line.id(), now)));
        fields.addAll(List.of(
                field("name", Need.Type.STRING, false, List.of()),
                field("phone", Need.Type.STRING, true, List.of()),
                field("confidential", Need.Type.BOOLEAN, false, List.of())));
        return new FilePage(line.id().value(), line.title(), fields, "", "", keys.next(), null);
    }

    /** Called by what a resident would call it. */
    private static FormField field(String name, Need.Type type, boolean required, List<FormField.Group> groups) {
        return new FormField(FORM, name, Phrase.of("intake.field." + name), type, required, groups, List.of(), null);
    }

    PublicFiling filing(FilePage page, Map<String, List<String>> typed) {
        Map<String, Object> inputs = new HashMap<>(Typed.inputs(page.fields(), typed));
        inputs.keySet().removeAll(BASICS);
        Identity who = new Identity(
                said(typed, "name").orElse(null), said(typed, "phone").orElse(null), null);
        return new PublicFiling(
                new LineId(page.lineId()),
                said(typed, "subject").orElse(""),
                said(typed, "text").orElse(""),
                place(said(typed, "place").orElse(null)),
                point(said(typed, "lon"), said(typed, "lat")),
                who,
                said(typed, "confidential").filter("true"::equals).isPresent(),
                inputs);
    }

    /** What a machine is told that filled in the field which people do not see. */
    static Refusal robot() {
        return Refusal.of("robot", "提交没有成功，请重试。", "This was not sent; try again.");
    }

    /** The lines in which residents themselves may file. */
    private Line line(String wanted) {
        return lines.all(district).stream()
                .filter(line -> !line.internal() && line.filedBy().contains(Role.REQUESTER))
                .filter(line -> line.id().value().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("line", "没有这项业务。", "There is nothing to file of this kind."));
    }

    private static Optional<String> said(Map<String, List<String>> typed, String name) {
        return Sent.first(typed, name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static @Nullable PlaceCode place(@Nullable String code) {
        try {
            return code == null ? null : new PlaceCode(code);
        } catch (IllegalArgumentException noCode) {
            throw new Refused(
                    Refusal.of("place", "没有这个地点。", "There is no such place.").at("place"));
        }
    }

    /** The device says where it is; what it says wrongly is left out rather than keep somebody from filing. */
    private static @Nullable Point point(Optional<String> lon, Optional<String> lat) {
        try {
            return lon.isEmpty() || lat.isEmpty()
                    ? null
                    : new Point(Double.parseDouble(lon.get()), Double.parseDouble(lat.get()));
        } catch (NumberFormatException | Invalid noPoint) {
            return null;
        }
    }
}
