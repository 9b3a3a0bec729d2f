package org.huying.indicator.web;

import org.huying.district.Boundary;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Outlines as fine as a screen shows them. */
final class Outlines {

    /** About two metres. */
    private static final double TOLERANCE_DEGREES = 0.000_02;

    private Outlines() {}

    static Boundary simplified(Boundary boundary) {
        Geometry simple = TopologyPreservingSimplifier.simplify(boundary.geometry(), TOLERANCE_DEGREES);
        return simple.isEmpty() || !simple.isValid() ? boundary : Boundary.of(simple);
    }
}
