package org.huying.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.huying.district.PlaceKind;

/** How finely a map tells places apart. */
public enum Level {
    STREET(PlaceKind.STREET),
    COMMUNITY(PlaceKind.COMMUNITY),
    /** 社区网格 */
    GRID(PlaceKind.COMMUNITY_GRID);

    private final PlaceKind kind;

    Level(PlaceKind kind) {
        this.kind = kind;
    }

    public PlaceKind kind() {
        return kind;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> find(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }

    /** The next finer; itself where there is none. */
    public Level finer() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The level at which a place of that kind is told apart. */
    static Level below(PlaceKind kind) {
        return switch (kind) {
            case DISTRICT -> STREET;
            case STREET -> COMMUNITY;
            case COMMUNITY, COMMUNITY_GRID, UNIT_GRID, ESTATE, BUILDING -> GRID;
        };
    }
}
