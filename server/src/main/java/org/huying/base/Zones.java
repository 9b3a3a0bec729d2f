package org.huying.base;

import java.time.ZoneId;

/** The one legal time of the country (GB/T 7408; Beijing time). */
public final class Zones {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Zones() {}
}
