package org.huying.district.demo;

import org.huying.base.Bilingual;
import org.huying.platform.Demo;
import org.huying.platform.DemoStep;
import org.springframework.stereotype.Component;

/** Founds the demo district at the demo's first start. */
@Component
final class DemoDistrictStep implements DemoStep {

    private final DemoDistrict demoDistrict;

    DemoDistrictStep(DemoDistrict demoDistrict) {
        this.demoDistrict = demoDistrict;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Bilingual title() {
        return new Bilingual("青山区：地点、单位、岗位（边界为演示绘制）", "Qingshan: places, units, posts (boundaries drawn for the demo)");
    }

    @Override
    public void run(Demo demo) {
        demoDistrict.load(demo.district(), demo.now());
    }
}
