package org.huying.line;

import java.time.Clock;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.platform.AtStart;
import org.huying.platform.Progress;
import org.springframework.stereotype.Component;

/** Publishes the lines that come with the product, at every start and before the first request. */
@Component
final class LinesAtStart extends AtStart {

    private final Lines lines;
    private final DistrictCode district;
    private final Clock clock;
    private final Progress progress;

    LinesAtStart(Lines lines, DistrictCode district, Clock clock, Progress progress) {
        super(Place.LINES);
        this.lines = lines;
        this.district = district;
        this.clock = clock;
        this.progress = progress;
    }

    @Override
    protected void begin() {
        if (!lines.shippedAreCurrent(district)) {
            progress.step(new Bilingual("业务线：读取并证明", "Business lines: reading and proving"));
            lines.loadShipped(district, clock.instant());
        }
    }
}
