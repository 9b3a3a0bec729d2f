package org.huying.workreport.goal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huying.workreport.Figure;
import org.huying.workreport.Progress;
import org.jspecify.annotations.Nullable;

/** Joins shares of yearly targets (占全年任务的71.3%) to the values that they are shares of. */
public final class ProgressReader {

    /** The value stands so near before its share, in characters. */
    private static final int NEAR = 60;

    private static final Pattern RATE = Pattern.compile("(完成率|进度)$");

    private ProgressReader() {}

    /** The progress that a report's figures state. */
    public static List<Progress> read(List<Figure> figures) {
        List<Progress> progress = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Figure share = figures.get(i);
            Double completes = share.completes();
            if (completes == null) {
                continue;
            }
            Figure value = value(figures, i);
            String name =
                    value == null ? share.name().replaceFirst("(占|为|完成|达到?)(全年|年度|年|省定|目标).*$", "") : value.name();
            progress.add(new Progress(
                    name.isEmpty() ? share.name() : name,
                    completes,
                    value == null ? null : value.value(),
                    value == null ? null : value.unit(),
                    value == null ? null : whole(value.value() / completes * 100),
                    share.text(),
                    share.start()));
        }
        return progress;
    }

    /** A share is told to three or four places; what follows from it has no more. */
    private static double whole(double target) {
        return new BigDecimal(target).round(new MathContext(4)).doubleValue();
    }

    private static @Nullable Figure value(List<Figure> figures, int index) {
        Figure share = figures.get(index);
        int end = share.start() + share.text().length();
        for (int i = index - 1; i >= 0 && i >= index - 3; i--) {
            Figure before = figures.get(i);
            boolean near = end - before.start() - before.text().length() <= NEAR;
            boolean named = share.name().startsWith(before.name())
                    || i == index - 1 && RATE.matcher(share.name()).find();
            if (near
                    && named
                    && !before.unit().equals("%")
                    && share.start() <= before.start() + before.text().length()) {
                return before;
            }
        }
        return null;
    }
}
