package org.huying.matter;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The workloads that lie in a database, for tests of other packages. */
public final class StoredWorkloads {

    private StoredWorkloads() {}

    public static Workloads in(JdbcClient jdbc) {
        return new Workloads(new WorkloadStore(jdbc));
    }
}
