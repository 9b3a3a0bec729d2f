package org.huying.matter.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.Role;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.line.Need;
import org.huying.line.Stage;
import org.jspecify.annotations.Nullable;

/** A line as a client sees it. */
public record LineView(
        @Schema(example = "requests") String id,
        @Schema(example = "民呼我应") String title,
        int edition,

        @Schema(description = "Whether its matters are opened by other matters only.")
        boolean internal,

        @Schema(description = "Roles that may file.") List<String> filedBy,

        @Schema(description = "Which of `category` and `place` a filing must name.")
        List<String> demands,

        @Schema(description = "The keys of `fields` in a filing.")
        List<ActionView.NeedView> filing,

        List<StageView> stages,
        List<CategoryView> categories) {

    /** The lines of a district. */
    public record Summaries(List<Summary> items) {}

    /** A line in a list. */
    public record Summary(String id, String title, int edition, List<String> filedBy) {

        static Summary of(Line line, Locale locale) {
            return new Summary(line.id().value(), line.title().in(locale), line.edition(), words(line.filedBy()));
        }
    }

    /** A stage. */
    public record StageView(String name, String title, String phase) {}

    /** A category; matters carry leaves only. */
    public record CategoryView(String code, @Nullable String parent, String title, boolean leaf) {}

    static LineView of(Line line, List<ActionView.NeedView> filing, Locale locale) {
        return new LineView(
                line.id().value(),
                line.title().in(locale),
                line.edition(),
                line.internal(),
                words(line.filedBy()),
                demands(line),
                filing,
                line.stages().values().stream()
                        .map(stage -> stage(stage, locale))
                        .toList(),
                line.categories().values().stream()
                        .map(category -> category(category, locale))
                        .toList());
    }

    private static List<String> demands(Line line) {
        return line.filing().stream()
                .filter(Need::required)
                .map(Need::name)
                .filter(Set.of("category", "place")::contains)
                .toList();
    }

    private static List<String> words(Set<Role> roles) {
        return roles.stream().map(Role::word).sorted().collect(Collectors.toUnmodifiableList());
    }

    private static StageView stage(Stage stage, Locale locale) {
        return new StageView(
                stage.name(), stage.title().in(locale), stage.phase().word());
    }

    private static CategoryView category(Category category, Locale locale) {
        return new CategoryView(
                category.code(), category.parent(), category.title().in(locale), category.leaf());
    }
}
