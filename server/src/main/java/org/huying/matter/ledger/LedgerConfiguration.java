package org.huying.matter.ledger;

import org.huying.base.DistrictCode;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the ledger together with what it is told and with the lines of the district. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {

    @Bean
    LineBook lineBook(Lines lines) {
        Recent<DistrictLine, Line> current = new Recent<>(Surroundings.KEPT);
        return new LineBook() {
            @Override
            public Line edition(DistrictCode district, LineId line, int edition) {
                return lines.edition(district, line, edition);
            }

            @Override
            public Line current(DistrictCode district, LineId line) {
                return current.get(new DistrictLine(district, line), key -> lines.current(district, line));
            }
        };
    }

    private record DistrictLine(DistrictCode district, LineId line) {}
}
