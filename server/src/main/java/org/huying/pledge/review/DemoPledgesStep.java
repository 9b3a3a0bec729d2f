package org.huying.pledge.review;

import org.huying.base.Bilingual;
import org.huying.platform.Demo;
import org.huying.platform.DemoStep;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Where the demo district lives, its pledges of this year do too. */
@Component
@ConditionalOnProperty("huying.simulation.scale")
final class DemoPledgesStep implements DemoStep {

    private final DemoPledges pledges;

    DemoPledgesStep(DemoPledges pledges) {
        this.pledges = pledges;
    }

    @Override
    public int order() {
        return 350;
    }

    @Override
    public Bilingual title() {
        return new Bilingual("政府工作报告与承诺", "The work report and its pledges");
    }

    @Override
    public void run(Demo demo) {
        pledges.live(demo.district(), demo.now());
    }
}
