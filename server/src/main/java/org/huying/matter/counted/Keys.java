package org.huying.matter.counted;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.huying.matter.counted.Columns.Words;
import org.jspecify.annotations.Nullable;

/** As what a matter is counted: a word, a day, or both, as one number. */
final class Keys {

    private static final long EIGHT_HOURS = 8L * 3_600_000_000L;
    private static final long WHOLE_DAY = 86_400_000_000L;

    private final List<String> told;
    private final int @Nullable [] column;
    private final int[] numbers;
    private final boolean daily;
    private final int[] starts;

    private Keys(List<String> told, int @Nullable [] column, int[] numbers, boolean daily, int[] starts) {
        this.told = told;
        this.column = column;
        this.numbers = numbers;
        this.daily = daily;
        this.starts = starts;
    }

    static Keys of(Words<String> words, int[] column) {
        int[] numbers = new int[words.all().size()];
        Arrays.setAll(numbers, number -> number);
        return new Keys(words.all(), column, numbers, false, new int[0]);
    }

    static Keys ofDays(Coarseness coarseness) {
        return new Keys(List.of(""), null, new int[0], true, starts(coarseness));
    }

    static Keys ofBoth(Words<String> words, int[] column, Coarseness coarseness) {
        Words<String> areas = new Words<>();
        int[] numbers = words.all().stream()
                .mapToInt(word -> areas.number(coarseness.areas().getOrDefault(word, word)))
                .toArray();
        return new Keys(areas.all(), column, numbers, true, starts(coarseness));
    }

    private static int[] starts(Coarseness coarseness) {
        return coarseness.starts().stream()
                .mapToInt(day -> Math.toIntExact(day.toEpochDay()))
                .toArray();
    }

    /** @param at microseconds of the epoch */
    long key(int row, long at) {
        long word = column == null ? 0 : numbers[column[row]];
        return word << 32 | (daily ? Integer.toUnsignedLong(day(at)) : 0);
    }

    /** China has had one time, eight hours ahead, for as long as there are records. */
    private int day(long micros) {
        int day = (int) Math.floorDiv(micros + EIGHT_HOURS, WHOLE_DAY);
        if (starts.length == 0) {
            return day;
        }
        int found = Arrays.binarySearch(starts, day);
        return starts[Math.max(0, found >= 0 ? found : -found - 2)];
    }

    String word(long key) {
        return told.get((int) (key >> 32));
    }

    static LocalDate day(Long key) {
        return LocalDate.ofEpochDay(key.intValue());
    }
}
