package org.huying.platform;

import java.nio.file.Path;
import org.huying.base.DistrictCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the server has to be told.
 *
 * @param district the district that this server serves
 * @param data where files are kept: attachments, keys
 * @param demo whether the demo district is loaded
 */
@ConfigurationProperties("huying")
public record HuyingSettings(
        @DefaultValue("420107") String district,
        @DefaultValue("data") Path data,
        @DefaultValue("false") boolean demo) {

    public DistrictCode districtCode() {
        return new DistrictCode(district);
    }
}
