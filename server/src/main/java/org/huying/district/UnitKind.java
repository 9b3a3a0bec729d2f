package org.huying.district;

/** What sort of unit can be made to answer. */
public enum UnitKind {
    /** 区政府、功能区管委会 */
    GOVERNMENT,
    /** 指挥中心及其检查、督查、联络机构: they run the loop, they do not handle. */
    CENTRE,
    /** 区直部门 */
    DEPARTMENT,
    /** 街道办事处 */
    STREET,
    /** 社区居委会、村委会 */
    COMMUNITY,
    /** 水、电、气、热、通信、公交等公用企业 */
    UTILITY;

    /** Whether work can be assigned to units of this kind. */
    public boolean handles() {
        return this != CENTRE && this != GOVERNMENT;
    }
}
