package org.huying.indicator;

import java.util.List;
import org.huying.matter.counted.MeasuredMatter;
import org.huying.registry.counted.CountedThing;
import org.huying.signal.counted.CountedReading;

/** A stretch of the records behind a figure. */
public sealed interface Behind {

    int size();

    /** The newest first. */
    record Matters(List<MeasuredMatter> all) implements Behind {

        public Matters {
            all = List.copyOf(all);
        }

        @Override
        public int size() {
            return all.size();
        }
    }

    /** Those registered last first. */
    record Things(List<CountedThing> all) implements Behind {

        public Things {
            all = List.copyOf(all);
        }

        @Override
        public int size() {
            return all.size();
        }
    }

    /** The latest first. */
    record Readings(List<CountedReading> all) implements Behind {

        public Readings {
            all = List.copyOf(all);
        }

        @Override
        public int size() {
            return all.size();
        }
    }
}
