package org.huying.matter.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huying.base.NotFound;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.line.LineId;
import org.huying.matter.Issue;
import org.huying.matter.Outcome;
import org.huying.matter.procedure.Command;
import org.huying.matter.web.Registrations;
import org.huying.security.Identity;
import org.huying.security.Telephone;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a program says into a filing. */
@Component
class NewMatters {

    private static final String CHANNEL = "api";
    private static final Identity NOBODY = new Identity(null, null, null);

    private final Registrations registrations;

    NewMatters(Registrations registrations) {
        this.registrations = registrations;
    }

    Outcome file(Viewer by, String line, NewMatter said, Issue issue) {
        Identity asker = said.requester() == null ? NOBODY : said.requester().identity();
        Optional<Refusal> phone = Telephone.refuses(asker.phone(), "requester.phone");
        if (phone.isPresent()) {
            return new Outcome.Refused(phone.get());
        }
        return registrations.file(by, filing(line, said), asker, issue);
    }

    private static Command.File filing(String line, NewMatter said) {
        return new Command.File(
                line(line),
                Objects.requireNonNullElse(said.subject(), ""),
                Objects.requireNonNullElse(said.text(), ""),
                blankToNull(said.category()),
                place(blankToNull(said.place())),
                said.point() == null ? null : said.point().toWgs84(),
                Objects.requireNonNullElse(blankToNull(said.channel()), CHANNEL),
                List.of(),
                Boolean.TRUE.equals(said.confidential()),
                Boolean.TRUE.equals(said.urgent()),
                present(said.fields()));
    }

    private static LineId line(String id) {
        try {
            return new LineId(id);
        } catch (IllegalArgumentException noLine) {
            throw new NotFound("line", "没有业务线“" + id + "”。", "There is no line '" + id + "'.");
        }
    }

    private static @Nullable PlaceCode place(@Nullable String code) {
        try {
            return code == null ? null : new PlaceCode(code);
        } catch (IllegalArgumentException noCode) {
            throw new Refused(Refusal.of("place", "没有地点“" + code + "”。", "There is no place '" + code + "'.")
                    .at("place"));
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Map<String, Object> present(@Nullable Map<String, Object> fields) {
        Map<String, Object> present = new HashMap<>(fields == null ? Map.of() : fields);
        present.values().removeIf(Objects::isNull);
        return present;
    }
}
