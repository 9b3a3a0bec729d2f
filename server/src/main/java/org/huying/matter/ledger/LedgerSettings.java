package org.huying.matter.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger is kept.
 *
 * @param data the server's folder of files
 * @param keys the folder of the sealing key and of the last seal; beside the data, unless it is named, so that it can be
 *     on another disk
 * @param attachments the folder of files that belong to matters
 * @param digest the hash function of new events: {@code sha-256} or {@code sm3}
 */
@ConfigurationProperties("huying")
public record LedgerSettings(
        @DefaultValue("data") Path data,
        @Nullable Path keys,
        @Nullable Path attachments,
        @DefaultValue("sha-256") Digest digest) {

    public Path keyFolder() {
        return keys == null ? data.resolve("keys") : keys;
    }

    public Path attachmentFolder() {
        return attachments == null ? data.resolve("attachments") : attachments;
    }
}
