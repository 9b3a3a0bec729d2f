package org.huying.platform;

import org.huying.base.DistrictCode;

/**
 * What is written in a demo once its people have lived up to now; a bean. It is asked again every now and then while the
 * demo is served, and leaves alone what is already there.
 */
public interface DemoChapter {

    void write(DistrictCode district);
}
