package org.huying.matter.web;

import org.huying.base.DistrictCode;
import org.huying.security.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One form for all the ways of writing the same command, so that a key sent again with it is recognised whatever the
 * order of the members and the blanks between them (law 10). Its hash is keyed, since a filing names who asked.
 */
@Component
public class Bodies {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final Vault vault;

    Bodies(Vault vault) {
        this.vault = vault;
    }

    /** A hash over all that a command consists of, hexadecimal. */
    public String hash(DistrictCode district, Object... command) {
        return vault.fingerprint(district, mapper.writeValueAsString(command));
    }
}
