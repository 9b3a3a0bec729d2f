package org.huying.matter.procedure;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.huying.calendar.Limit;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.line.Stage;
import org.huying.line.Within;
import org.huying.matter.Content;
import org.jspecify.annotations.Nullable;

/**
 * Which limit applies to a matter: the line's or its category's, the normal or the urgent one. In an urgent clause a
 * category counts by its urgent column alone; a stage without one goes by the urgent column first, then the normal one.
 */
record Limits(Within rule, boolean urgentClause, Content content, Optional<Category> category) {

    static Limits ofTotal(Line line, Content content) {
        Within urgent = content.urgent() ? line.totalUrgent() : null;
        return of(line, content, line.total(), urgent);
    }

    static Limits ofStage(Line line, Stage stage, Content content) {
        Within urgent = content.urgent() ? stage.urgent() : null;
        return of(line, content, Objects.requireNonNull(stage.within(), "an open stage has a limit"), urgent);
    }

    private static Limits of(Line line, Content content, Within normal, @Nullable Within urgent) {
        return new Limits(urgent == null ? normal : urgent, urgent != null, content, line.category(content.category()));
    }

    /** Whether the clock ends on a day that was given, rather than after a limit. */
    boolean byDay(@Nullable LocalDate given) {
        return rule instanceof Within.Given && given != null;
    }

    /** For the whole matter; a category's own limit comes before the line's. */
    Optional<Limit> total() {
        return switch (rule) {
            case Within.Fixed fixed ->
                column(Category::totalUrgent, Category::total).or(() -> Optional.of(fixed.limit()));
            case Within.ByCategory by ->
                column(Category::totalUrgent, Category::total).or(() -> Optional.ofNullable(by.otherwise()));
            case Within.Given given -> Optional.ofNullable(given.otherwise());
            case Within.Rest rest -> Optional.empty();
        };
    }

    /** For a stage; a category counts where the line says so. */
    Optional<Limit> stage() {
        return switch (rule) {
            case Within.Fixed fixed -> Optional.of(fixed.limit());
            case Within.ByCategory by ->
                column(Category::urgent, Category::limit).or(() -> Optional.ofNullable(by.otherwise()));
            case Within.Given given -> Optional.ofNullable(given.otherwise());
            case Within.Rest rest -> Optional.empty();
        };
    }

    /** A column of the categories' table. */
    private interface Column {
        @Nullable Limit of(Category category);
    }

    private Optional<Limit> column(Column urgent, Column normal) {
        Optional<Limit> whenUrgent = content.urgent() ? category.map(urgent::of) : Optional.empty();
        return whenUrgent.isPresent() || urgentClause ? whenUrgent : category.map(normal::of);
    }
}
