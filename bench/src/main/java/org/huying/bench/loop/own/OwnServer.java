package org.huying.bench.loop.own;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.huying.base.DistrictCode;
import org.huying.platform.Boot;
import org.huying.platform.DatabaseAddress;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole server in this process, with everything that works beside the commands (timers, seals, outbox), so that
 * what the laws cost is in the figures; its web server listens and hears nothing.
 */
final class OwnServer {

    static final DistrictCode DISTRICT = new DistrictCode("420107");
    static final String PASSWORD = "not a secret on a bench";

    private OwnServer() {}

    static ConfigurableApplicationContext start(DatabaseAddress database, Path data, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", 0);
        properties.put("huying.district", DISTRICT.value());
        properties.put("huying.demo", true);
        properties.put("huying.demo-password", PASSWORD);
        return Boot.forServing(database, data, properties);
    }
}
