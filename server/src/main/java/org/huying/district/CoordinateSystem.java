package org.huying.district;

/** The systems in which positions reach a district. */
public enum CoordinateSystem {
    /** What satellites say; the only one inside Huying. */
    WGS84,
    /** The shifted system that maps published in mainland China have to use (Amap, Tencent, the field phones). */
    GCJ02,
    /** Baidu's own shift on top of GCJ-02. */
    BD09
}
