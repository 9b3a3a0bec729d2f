package org.huying.district.demo;

import java.time.Instant;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.base.NotFound;
import org.huying.base.PersonId;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.folder.DistrictFolder;
import org.huying.district.folder.Fault;
import org.springframework.stereotype.Component;

/** Founds the demo district with its past since 2012, from a folder like any other and through the same door. */
@Component
public class DemoDistrict {

    /** The district that the demo ships: Qingshan, Wuhan. */
    public static final DistrictCode QINGSHAN = new DistrictCode("420107");

    private final Districts districts;

    public DemoDistrict(Districts districts) {
        this.districts = districts;
    }

    /** Loads the district in one transaction, unless it is there already. */
    public void load(DistrictCode code, Instant at) {
        if (districts.find(code).isEmpty()) {
            DistrictFolder folder = folder(code);
            districts.found(code, folder.found(), folder.changes(), PersonId.SYSTEM, at);
        }
    }

    /** The demo district as a picture alone, without a database: for whatever is tried out on it. */
    public static District picture() {
        return folder(QINGSHAN).picture();
    }

    private static DistrictFolder folder(DistrictCode code) {
        DemoFiles files = new DemoFiles(code);
        if (files.find("district.csv").isEmpty()) {
            throw new NotFound("demo-district", "没有“" + code + "”的演示数据", "there is no demo data of " + code);
        }
        DistrictFolder folder = DistrictFolder.read(files);
        List<Fault> faults = folder.misread();
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.getFirst().text().en());
        }
        return folder;
    }
}
