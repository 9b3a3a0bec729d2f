package org.huying.bench.loop;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.bench.loop.floors.Floor;
import org.huying.bench.loop.own.Door;
import org.huying.bench.loop.own.OverHttp;
import org.huying.bench.loop.peers.Flowable;
import org.huying.bench.loop.peers.Manner;
import org.huying.bench.loop.peers.Operaton;
import org.huying.platform.DatabaseAddress;

/** Who is measured, in the order of the table. */
public enum Entrant {
    HUYING("Huying, service door, all laws on", true),
    HTTP("Huying over HTTP, tokens, JSON, scopes", true),
    FLOWABLE("Flowable 8.0.0 as its manual recommends", false),
    FLOWABLE_LEAN("Flowable 8.0.0, lean", false),
    OPERATON("Operaton 1.0.3 as its manual recommends", false),
    OPERATON_LEAN("Operaton 1.0.3, lean", false),
    LOCKING("floor without laws: select for update, update, insert", false),
    OPTIMISTIC("floor without laws: optimistic update, insert", false),
    ONE_STATEMENT("floor without laws: one statement a step", false),
    PGBENCH_FLOOR("pgbench, the one statement of the floor", false),
    PGBENCH("pgbench, Huying's own statements", true);

    private final String title;
    private final boolean own;

    Entrant(String title, boolean own) {
        this.title = title;
        this.own = own;
    }

    public String title() {
        return title;
    }

    /** Whether it works on Huying's tables. */
    boolean own() {
        return own;
    }

    boolean byPgbench() {
        return this == PGBENCH || this == PGBENCH_FLOOR;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Entrant of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Sets it up on a database. */
    Contender open(DatabaseAddress database, Path folder) throws Exception {
        return switch (this) {
            case HUYING -> new Door(database, folder, Map.of());
            case HTTP -> new OverHttp(database, folder, List.of());
            case FLOWABLE -> new Flowable(database, Manner.MANUAL);
            case FLOWABLE_LEAN -> new Flowable(database, Manner.LEAN);
            case OPERATON -> new Operaton(database, Manner.MANUAL);
            case OPERATON_LEAN -> new Operaton(database, Manner.LEAN);
            case LOCKING -> new Floor(database, Floor.Style.LOCKING);
            case OPTIMISTIC -> new Floor(database, Floor.Style.OPTIMISTIC);
            case ONE_STATEMENT -> new Floor(database, Floor.Style.ONE_STATEMENT);
            case PGBENCH, PGBENCH_FLOOR -> throw new IllegalArgumentException(this + " is not written in Java");
        };
    }
}
