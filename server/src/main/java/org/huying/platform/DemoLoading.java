package org.huying.platform;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the demo district after the migrations and before the first request. */
@Component
@ConditionalOnProperty("huying.demo")
public final class DemoLoading implements SmartLifecycle {

    private final List<DemoStep> steps;
    private final Progress progress;
    private final Demo demo;
    private volatile boolean running;

    DemoLoading(
            List<DemoStep> steps,
            Progress progress,
            DistrictCode district,
            Clock clock,
            @Value("${huying.demo-password}") String password) {
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(DemoStep::order)).toList();
        this.progress = progress;
        this.demo = new Demo(district, clock.instant(), password);
    }

    @Override
    public void start() {
        for (DemoStep step : steps) {
            progress.step(step.title());
            step.run(demo);
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

    /** The first of all: the web server and the timers start after it. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    public List<Bilingual> words() {
        return demo.words();
    }
}
