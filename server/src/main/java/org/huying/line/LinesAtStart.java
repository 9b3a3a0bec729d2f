package org.huying.line;

import java.time.Clock;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.platform.Progress;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Publishes the lines that come with the product, at every start and before the first request. */
@Component
final class LinesAtStart implements SmartLifecycle {

    private final Lines lines;
    private final DistrictCode district;
    private final Clock clock;
    private final Progress progress;
    private volatile boolean running;

    LinesAtStart(Lines lines, DistrictCode district, Clock clock, Progress progress) {
        this.lines = lines;
        this.district = district;
        this.clock = clock;
        this.progress = progress;
    }

    @Override
    public void start() {
        if (!lines.shippedAreCurrent(district)) {
            progress.step(new Bilingual("业务线：读取并证明", "Business lines: reading and proving"));
            lines.loadShipped(district, clock.instant());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the migrations, before the web server and the timers. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 2;
    }
}
