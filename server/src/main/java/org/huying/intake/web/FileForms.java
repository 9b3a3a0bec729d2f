package org.huying.intake.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.huying.base.Zones;
import org.huying.district.Districts;
import org.huying.district.Point;
import org.huying.intake.PublicFiling;
import org.huying.intake.PublicFiling.Asker;
import org.huying.intake.resident.Resident;
import org.huying.line.Line;
import org.huying.line.LineId;
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

    static final String USUAL = "requests";

    private static final String FORM = "file";
    private static final int LONGEST_SUBJECT = 30;
    private static final String SPOT = "具体位置：";
    private static final Set<String> CARRIED = Set.of("line", "token", "website", "lon", "lat", "asker", "_csrf");

    private final DistrictCode district;
    private final Districts districts;
    private final PublicLines lines;
    private final Matters matters;
    private final FormKeys keys;

    FileForms(DistrictCode district, Districts districts, PublicLines lines, Matters matters, FormKeys keys) {
        this.district = district;
        this.districts = districts;
        this.lines = lines;
        this.matters = matters;
        this.keys = keys;
    }

    /** @param account whether somebody is signed in, who then need not say who they are */
    FilePage fresh(String wanted, boolean account, Instant now) {
        Line line = lines.find(wanted.isBlank() ? USUAL : wanted)
                .orElseThrow(() -> new NotFound("line", "没有这项业务。", "There is nothing to file of this kind."));
        Choices choices = new Choices(districts.current(district), LocalDate.ofInstant(now, Zones.CHINA));
        Map<String, FormField> basics = new LinkedHashMap<>();
        put(basics, "text", Need.Type.TEXT, true, List.of());
        put(basics, "subject", Need.Type.STRING, false, List.of());
        put(basics, "category", Need.Type.CATEGORY, lines.demands(line, "category"), Choices.categories(line, null));
        put(basics, "place", Need.Type.PLACE, lines.demands(line, "place"), choices.places(null));
        put(basics, "spot", Need.Type.STRING, false, List.of());
        put(basics, "name", Need.Type.STRING, false, List.of());
        put(basics, "phone", Need.Type.STRING, false, List.of());
        put(basics, "confidential", Need.Type.BOOLEAN, false, List.of());
        Viewer anybody = Viewer.requester(district, "anybody");
        List<FormField> needs =
                new Forms(line, choices, keys::next).fields(FORM, matters.filingNeeds(anybody, line.id(), now));
        return new FilePage(
                line.id().value(),
                line.title(),
                line.anonymous(),
                basics,
                needs,
                "",
                "",
                account ? "account" : "named",
                keys.next(),
                null);
    }

    /** Called by what a resident would call it. */
    private static void put(
            Map<String, FormField> fields,
            String name,
            Need.Type type,
            boolean required,
            List<FormField.Group> groups) {
        fields.put(
                name,
                new FormField(FORM, name, Phrase.of("intake.field." + name), type, required, groups, List.of(), null));
    }

    PublicFiling filing(FilePage page, Map<String, List<String>> typed, Optional<Resident> resident) {
        Map<String, Object> inputs = new HashMap<>(Typed.inputs(page.fields(), typed));
        inputs.keySet().removeAll(page.basics().keySet());
        inputs.keySet().removeAll(CARRIED);
        String text = said(typed, "text").orElse("");
        return new PublicFiling(
                new LineId(page.lineId()),
                said(typed, "subject").orElseGet(() -> beginning(text)),
                said(typed, "spot")
                        .filter(spot -> !text.isEmpty())
                        .map(spot -> text + "\n" + SPOT + spot)
                        .orElse(text),
                said(typed, "category").orElse(null),
                place(said(typed, "place").orElse(null)),
                point(said(typed, "lon"), said(typed, "lat")),
                asker(typed, resident),
                said(typed, "confidential").filter("true"::equals).isPresent(),
                inputs);
    }

    private static Asker asker(Map<String, List<String>> typed, Optional<Resident> resident) {
        String who = said(typed, "asker").orElse("");
        if (who.equals("account") && resident.isPresent()) {
            return new Asker.SignedIn(resident.get().requester());
        }
        if (who.equals("account")) {
            throw new Refused(Refusal.of(
                            "signed-out",
                            "登录已过期。请重新登录，或者选“留下联系方式”填写电话；您写的内容都还在。",
                            "You are no longer signed in. Sign in again, or leave a telephone number; what you wrote is kept.")
                    .at("phone"));
        }
        if (who.equals("anonymous")) {
            return new Asker.Anonymous();
        }
        return new Asker.Named(new Identity(
                said(typed, "name").orElse(null), said(typed, "phone").orElse(null), null));
    }

    /** What is said first stands for the whole where nobody gave it a name. */
    private static String beginning(String text) {
        String sentence = text.strip().split("[\\n。！？!?；;]", 2)[0].strip();
        int length = sentence.codePointCount(0, sentence.length());
        return length <= LONGEST_SUBJECT
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST_SUBJECT)) + "…";
    }

    /** What a machine is told that filled in the field which people do not see. */
    static Refusal robot() {
        return Refusal.of("robot", "提交没有成功，请重试。", "This was not sent; try again.");
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
