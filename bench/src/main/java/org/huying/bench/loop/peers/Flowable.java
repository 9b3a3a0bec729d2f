package org.huying.bench.loop.peers;

import com.zaxxer.hikari.HikariDataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.identity.Authentication;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.huying.bench.loop.Contender;
import org.huying.bench.loop.Step;
import org.huying.bench.measure.Client;
import org.huying.platform.DatabaseAddress;

/**
 * Flowable. Its manual recommends a connection pool, the asynchronous executor for timers, ids that need no shared
 * counter, and history at the level {@code audit}.
 */
public final class Flowable implements Contender {

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final Manner manner;

    public Flowable(DatabaseAddress database, Manner manner) {
        this.manner = manner;
        pool = Pool.of(database);
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAsyncExecutorActivate(true);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistoryLevel(HistoryLevel.AUDIT);
        if (manner == Manner.LEAN) {
            makeLean(configuration);
        }
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream(
                        "loop.bpmn20.xml",
                        Flowable.class.getResourceAsStream("flowable-" + manner.word() + ".bpmn20.xml"))
                .deploy();
    }

    private static void makeLean(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryLevel(HistoryLevel.ACTIVITY);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setEnableEventDispatcher(false);
        configuration.setEnableEntityLinks(false);
        configuration.setEnableLocalization(false);
    }

    @Override
    public Client client(int number) {
        return this::loop;
    }

    private void loop() {
        RuntimeService runtime = engine.getRuntimeService();
        TaskService tasks = engine.getTaskService();
        Authentication.setAuthenticatedUserId(Step.FILE.who());
        String process =
                runtime.startProcessInstanceByKey("loop", Said.by(Step.FILE)).getId();
        for (Step step : Step.values()) {
            if (step != Step.FILE) {
                Authentication.setAuthenticatedUserId(step.who());
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
