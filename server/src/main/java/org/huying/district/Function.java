package org.huying.district;

/** What every district must have a unit for on every day, so that a line can name it as holder. */
public enum Function {
    /** 监督指挥中心: hears, registers, assigns, answers. */
    CENTRE,
    /** 检查: goes and looks whether it was done. */
    INSPECTION,
    /** 督查: approves extensions and pauses, lists for supervision. */
    SUPERVISION,
    /** 联络: stays holder of what was referred to somebody outside the district. */
    LIAISON
}
