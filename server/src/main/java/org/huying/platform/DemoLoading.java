package org.huying.platform;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Loads the demo district after the migrations and before the first request. */
@Component
@ConditionalOnProperty("huying.demo")
public final class DemoLoading extends AtStart {

    private final List<DemoStep> steps;
    private final Progress progress;
    private final Demo demo;

    DemoLoading(
            List<DemoStep> steps,
            Progress progress,
            DistrictCode district,
            Clock clock,
            @Value("${huying.demo-password}") String password) {
        super(Place.DEMO);
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(DemoStep::order)).toList();
        this.progress = progress;
        this.demo = new Demo(district, clock.instant(), password);
    }

    @Override
    protected void begin() {
        for (DemoStep step : steps) {
            progress.step(step.title());
            step.run(demo);
        }
    }

    public List<Bilingual> words() {
        return demo.words();
    }
}
