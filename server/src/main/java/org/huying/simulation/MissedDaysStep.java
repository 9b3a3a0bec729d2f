package org.huying.simulation;

import org.huying.base.Bilingual;
import org.huying.platform.Demo;
import org.huying.platform.DemoStep;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Before the clockwork fires what fell due while nobody served, the simulated people do what they would have done. */
@Component
@ConditionalOnProperty("huying.simulation.scale")
final class MissedDaysStep implements DemoStep {

    private final Simulations simulations;

    MissedDaysStep(Simulations simulations) {
        this.simulations = simulations;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public Bilingual title() {
        return new Bilingual("模拟：补过停机的日子", "Simulation: living the missed days");
    }

    @Override
    public void run(Demo demo) {
        simulations.liveOn(demo.district(), demo.now(), () -> false);
    }
}
