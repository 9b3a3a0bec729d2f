package org.huying.district.folder;

import org.huying.district.DistrictChange;

/** A change and where it was read. */
record Placed(DistrictChange change, Spot spot) {}
