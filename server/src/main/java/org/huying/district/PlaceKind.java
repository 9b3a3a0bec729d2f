package org.huying.district;

/** The levels of the district's tree of places, from the whole to the single house. */
public enum PlaceKind {
    DISTRICT,
    /** 街道 */
    STREET,
    /** 社区、村 */
    COMMUNITY,
    /** 社区网格: about 300 households, the beat of one grid worker. */
    COMMUNITY_GRID,
    /** 单元网格 of digital city management (GB/T 30428.1): about 10,000 square metres, a unit of the survey. */
    UNIT_GRID,
    /** 小区 */
    ESTATE,
    /** 楼栋 */
    BUILDING;

    /** Whether a place of this kind may lie directly in one of the other. */
    public boolean liesIn(PlaceKind parent) {
        return switch (this) {
            case DISTRICT -> false;
            case STREET -> parent == DISTRICT;
            case COMMUNITY -> parent == STREET;
            case COMMUNITY_GRID, UNIT_GRID -> parent == COMMUNITY;
            case ESTATE -> parent == COMMUNITY_GRID || parent == COMMUNITY;
            case BUILDING -> parent == ESTATE || parent == COMMUNITY_GRID;
        };
    }

    /** Streets, communities and their grids live on in others when they end; a demolished house does not. */
    public boolean needsSuccessor() {
        return this == STREET || this == COMMUNITY || this == COMMUNITY_GRID;
    }
}
