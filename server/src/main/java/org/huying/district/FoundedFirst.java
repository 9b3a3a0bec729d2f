package org.huying.district;

import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.platform.AtStart;
import org.huying.platform.Terminal;
import org.huying.platform.Unstartable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A district is founded before it is served: a server without units and posts could answer nobody. */
@Component
@ConditionalOnProperty("huying.founded-first")
final class FoundedFirst extends AtStart {

    private final Districts districts;
    private final DistrictCode code;

    FoundedFirst(Districts districts, DistrictCode code) {
        super(Place.DISTRICT);
        this.districts = districts;
        this.code = code;
    }

    @Override
    protected void begin() {
        if (districts.find(code).isEmpty()) {
            throw new Unstartable(
                    Terminal.words(new Bilingual(
                            code + " 在这个数据库里尚未建库；请先用 ./huying district found 文件夹 建库（--demo 则装入演示区）",
                            "the district " + code + " is not founded in this database; found it first with"
                                    + " ./huying district found FOLDER (or load the demo's with --demo)")),
                    null);
        }
    }
}
