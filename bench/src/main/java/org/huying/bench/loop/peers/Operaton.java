package org.huying.bench.loop.peers;

import com.zaxxer.hikari.HikariDataSource;
import org.huying.bench.loop.Contender;
import org.huying.bench.loop.Step;
import org.huying.bench.measure.Client;
import org.huying.platform.DatabaseAddress;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * Operaton. Its manual recommends a connection pool, the job executor for timers, ids that need no shared counter, and
 * history at its default level {@code full}.
 */
public final class Operaton implements Contender {

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final Manner manner;

    public Operaton(DatabaseAddress database, Manner manner) {
        this.manner = manner;
        pool = Pool.of(database);
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(true);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistory("full");
        if (manner == Manner.LEAN) {
            makeLean(configuration);
        }
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream("loop.bpmn", Operaton.class.getResourceAsStream("operaton-" + manner.word() + ".bpmn"))
                .deploy();
    }

    private static void makeLean(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistory("activity");
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setTenantCheckEnabled(false);
        configuration.setCreateIncidentOnFailedJobEnabled(false);
    }

    @Override
    public Client client(int number) {
        return this::loop;
    }

    private void loop() {
        TaskService tasks = engine.getTaskService();
        engine.getIdentityService().setAuthenticatedUserId(Step.FILE.who());
        String process = engine.getRuntimeService()
                .startProcessInstanceByKey("loop", Said.by(Step.FILE))
                .getId();
        for (Step step : Step.values()) {
            if (step != Step.FILE) {
                engine.getIdentityService().setAuthenticatedUserId(step.who());
                take(tasks, process, step);
            }
        }
    }

    private void take(TaskService tasks, String process, Step step) {
        String task = tasks.createTaskQuery()
                .processInstanceId(process)
                .taskDefinitionKey(step.word())
                .singleResult()
                .getId();
        if (manner == Manner.MANUAL) {
            tasks.claim(task, step.who());
        }
        tasks.complete(task, Said.by(step));
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
