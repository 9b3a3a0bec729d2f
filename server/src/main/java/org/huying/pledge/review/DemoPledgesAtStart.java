package org.huying.pledge.review;

import java.time.InstantSource;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.platform.AtStart;
import org.huying.platform.Progress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Where the demo district lives, its pledges of this year do too. */
@Component
@ConditionalOnProperty({"huying.demo", "huying.simulation.scale"})
final class DemoPledgesAtStart extends AtStart {

    private final DemoPledges pledges;
    private final DistrictCode district;
    private final InstantSource clock;
    private final Progress progress;

    DemoPledgesAtStart(DemoPledges pledges, DistrictCode district, InstantSource clock, Progress progress) {
        super(Place.ABOVE_LINES);
        this.pledges = pledges;
        this.district = district;
        this.clock = clock;
        this.progress = progress;
    }

    @Override
    protected void begin() {
        progress.step(new Bilingual("政府工作报告与承诺", "The work report and its pledges"));
        pledges.live(district, clock.instant());
    }
}
