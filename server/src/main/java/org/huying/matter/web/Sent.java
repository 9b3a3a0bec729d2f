package org.huying.matter.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huying.base.Refusal;
import org.huying.line.Need;
import org.huying.matter.Issue;
import org.huying.matter.Matters;
import org.huying.matter.attachment.Attachments;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What came back with a form: its values, the files that it brought, the version that was seen, its key. */
@Component
public class Sent {

    private static final String VERSION = "version";
    private static final String KEY = "key";

    private final Matters matters;
    private final Attachments attachments;
    private final Bodies bodies;
    private final FormKeys keys;
    private final Clock clock;

    Sent(Matters matters, Attachments attachments, Bodies bodies, FormKeys keys, Clock clock) {
        this.matters = matters;
        this.attachments = attachments;
        this.bodies = bodies;
        this.keys = keys;
        this.clock = clock;
    }

    /** The values by name; of the files, which are kept at once, the ids. */
    public Map<String, List<String>> values(
            Viewer by, Map<String, List<String>> typed, @Nullable Map<String, List<MultipartFile>> files)
            throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>(typed);
        if (files != null) {
            for (Map.Entry<String, List<MultipartFile>> field : files.entrySet()) {
                List<String> ids = new ArrayList<>(values.getOrDefault(field.getKey(), List.of()));
                ids.addAll(kept(by, field.getValue()));
                values.put(field.getKey(), ids);
            }
        }
        return values;
    }

    private List<String> kept(Viewer by, List<MultipartFile> files) throws IOException {
        List<String> ids = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                try (InputStream content = file.getInputStream()) {
                    ids.add(attachments
                            .upload(by, name, content, clock.instant())
                            .id());
                }
            }
        }
        return ids;
    }

    /** The JSON values of the command. Another matter may be named by its number. */
    public Map<String, Object> inputs(Viewer by, List<FormField> fields, Map<String, List<String>> values) {
        Map<String, Object> inputs = new HashMap<>(Typed.inputs(fields, values));
        for (FormField field : fields) {
            if (field.type() == Need.Type.MATTER && inputs.get(field.name()) instanceof String number) {
                matters.findByNumber(by, number.strip())
                        .ifPresent(
                                matter -> inputs.put(field.name(), matter.id().toString()));
            }
        }
        return inputs;
    }

    public Optional<Integer> version(Map<String, List<String>> values) {
        return first(values, VERSION).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    /** A form acts once; its key is bound to what it says. */
    public Issue issue(Viewer by, Map<String, List<String>> values, Instant at, Object command) {
        return new Issue(at, "form:" + keys.of(first(values, KEY)), bodies.hash(by.district(), command));
    }

    /** What is said to somebody whose form was sent before with other words. */
    public static Refusal reused() {
        return Refusal.of(
                        "form-used",
                        "这张表单已经提交过，请核对后重新提交。",
                        "This form was sent before with other words; check and send it again.")
                .by("law-10");
    }

    public String newKey() {
        return keys.next();
    }

    public static Optional<String> first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }
}
