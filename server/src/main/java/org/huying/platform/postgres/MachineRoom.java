package org.huying.platform.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * How much of a machine an embedded database takes. What comes with PostgreSQL suits a machine of twenty years ago: a district's
 * rows of a few years do not fit into its 128 MB.
 *
 * @param bytes of memory
 */
record MachineRoom(long bytes) {

    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST = 128;
    private static final long MOST = 2048;
    private static final int SHARE = 8;

    static MachineRoom here() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? new MachineRoom(system.getTotalMemorySize())
                : new MachineRoom(0);
    }

    /** An eighth for itself, which the server beside it leaves room for; disks without arms read here as quickly as there. */
    List<String> settings() {
        long own = Math.clamp(bytes / MEGABYTE / SHARE, LEAST, MOST);
        long cached = Math.max(2 * own, bytes / MEGABYTE / 2);
        return List.of("shared_buffers=" + own + "MB", "effective_cache_size=" + cached + "MB", "random_page_cost=1.1");
    }
}
