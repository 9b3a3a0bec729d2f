package org.huying.matter.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.huying.base.NotFound;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.matter.Matters;
import org.huying.security.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The business lines of the district, so that a client can learn what to file and with what. */
@RestController
@RequestMapping("/api/v1/lines")
@Tag(name = "Lines", description = "The kinds of business, as the district has defined them.")
class LinesApi {

    private final Lines lines;
    private final Matters matters;
    private final Clock clock;

    LinesApi(Lines lines, Matters matters, Clock clock) {
        this.lines = lines;
        this.matters = matters;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List the lines in which matters can be filed")
    LineView.Summaries list(Viewer viewer, Locale locale) {
        return new LineView.Summaries(lines.all(viewer.district()).stream()
                .filter(line -> !line.internal())
                .map(line -> LineView.Summary.of(line, locale))
                .toList());
    }

    @GetMapping("/{line}")
    @Operation(summary = "Show a line: its stages, its categories and what filing in it needs")
    LineView show(Viewer viewer, @PathVariable String line, Locale locale) {
        Line found = require(viewer, line);
        List<ActionView.NeedView> filing = found.internal()
                ? List.of()
                : matters.filingNeeds(viewer, found.id(), clock.instant()).stream()
                        .map(need -> ActionView.NeedView.of(need, locale))
                        .toList();
        return LineView.of(found, filing, locale);
    }

    private Line require(Viewer viewer, String id) {
        return lines.all(viewer.district()).stream()
                .filter(line -> line.id().value().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new NotFound("line", "没有业务线“%s”。".formatted(id), "There is no line '%s'.".formatted(id)));
    }
}
