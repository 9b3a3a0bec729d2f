package org.huying.security;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where secrets are kept.
 *
 * @param data the server's folder of files
 * @param keys the folder of the master key; beside the data, unless it is named, so that it can be on another disk
 */
@ConfigurationProperties("huying")
record SecuritySettings(
        @DefaultValue("data") Path data, @Nullable Path keys) {

    Path keyFolder() {
        return keys == null ? data.resolve("keys") : keys;
    }
}
