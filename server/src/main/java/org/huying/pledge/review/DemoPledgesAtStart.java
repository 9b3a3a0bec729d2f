package org.huying.pledge.review;

import java.time.InstantSource;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.platform.Progress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Where the demo district lives, its pledges of this year do too. */
@Component
@ConditionalOnProperty({"huying.demo", "huying.simulation.scale"})
final class DemoPledgesAtStart implements SmartLifecycle {

    private final DemoPledges pledges;
    private final DistrictCode district;
    private final InstantSource clock;
    private final Progress progress;
    private volatile boolean running;

    DemoPledgesAtStart(DemoPledges pledges, DistrictCode district, InstantSource clock, Progress progress) {
        this.pledges = pledges;
        this.district = district;
        this.clock = clock;
        this.progress = progress;
    }

    @Override
    public void start() {
        progress.step(new Bilingual("政府工作报告与承诺", "The work report and its pledges"));
        pledges.live(district, clock.instant());
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

    /** After the lines, of which a pledge is a matter, and before the web server and the timers. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 3;
    }
}
