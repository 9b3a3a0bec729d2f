package org.huying.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.Refused;
import org.huying.platform.DemoChapter;
import org.huying.platform.DemoNews;
import org.huying.platform.Progress;
import org.huying.platform.References;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the demo district alive while it is served: first the days that are not lived yet, the newest before the
 * oldest, then what happens from minute to minute.
 */
@Component
@ConditionalOnProperty("huying.simulation.scale")
final class DemoLife implements SmartLifecycle, DemoNews {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLife.class);
    private static final long SEED = 2020;
    private static final int DAYS = 365;
    private static final int A_TENTH = 10;
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Simulations simulations;
    private final DistrictCode district;
    private final InstantSource clock;
    private final References references;
    private final Progress progress;
    private final List<DemoChapter> chapters;
    private final double scale;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Bilingual news;
    private int told;

    DemoLife(
            Simulations simulations,
            DistrictCode district,
            InstantSource clock,
            References references,
            Progress progress,
            List<DemoChapter> chapters,
            @Value("${huying.simulation.scale}") double scale) {
        this.simulations = simulations;
        this.district = district;
        this.clock = clock;
        this.references = references;
        this.progress = progress;
        this.chapters = List.copyOf(chapters);
        this.scale = scale;
    }

    @Override
    public void start() {
        Thread life = new Thread(this::live, "demo-life");
        life.setDaemon(true);
        thread = life;
        life.start();
    }

    @Override
    public Optional<Bilingual> news() {
        return Optional.ofNullable(news);
    }

    private void live() {
        try {
            Instant now = clock.instant();
            LocalDate since = Living.day(now).minusDays(DAYS).withDayOfMonth(1);
            simulations.begin(district, SEED, scale, since, now);
            simulations.fill(district, now, this::tell, this::stopping);
            news = null;
            while (!stopping()) {
                simulations.liveOn(district, clock.instant(), this::stopping);
                simulations.fill(district, clock.instant(), ignored -> {}, this::stopping);
                chapters.forEach(chapter -> chapter.write(district));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Refused refused) {
            news = null;
            progress.step(
                    "不模拟：" + refused.refusal().message().zh(),
                    "Nothing is simulated: " + refused.refusal().message().en());
        } catch (RuntimeException failure) {
            if (!stopping()) {
                news = null;
                LOG.error("failure {} in the simulated life of {}", references.next(), district, failure);
            }
        }
    }

    private boolean stopping() {
        return Thread.currentThread() != thread || Thread.currentThread().isInterrupted();
    }

    private void tell(Simulations.Progress at) {
        if (at.days() < 2) {
            return;
        }
        int percent = at.lived() * 100 / at.days();
        news = new Bilingual(
                "正在补齐模拟数据：已完成 %d%%（%,d 件）。".formatted(percent, at.filed()),
                String.format(Locale.ROOT, "The simulated year fills in: %d%% (%,d matters).", percent, at.filed()));
        if (percent / A_TENTH > told) {
            told = percent / A_TENTH;
            progress.step(
                    "模拟的一年：%d%%，%,d 件".formatted(percent, at.filed()),
                    String.format(Locale.ROOT, "Simulated year: %d%%, %,d matters", percent, at.filed()));
        }
    }

    @Override
    public void stop() {
        Thread life = thread;
        thread = null;
        if (life != null) {
            life.interrupt();
            try {
                life.join(Duration.ofSeconds(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
