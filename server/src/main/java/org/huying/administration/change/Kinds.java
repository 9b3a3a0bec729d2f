package org.huying.administration.change;

import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.huying.district.Function;
import org.huying.district.PlaceKind;
import org.huying.district.UnitKind;

/** What kinds, functions and roles are called. */
public final class Kinds {

    private Kinds() {}

    public static Bilingual of(UnitKind kind) {
        return switch (kind) {
            case GOVERNMENT -> new Bilingual("区政府（管委会）", "Government");
            case CENTRE -> new Bilingual("指挥中心机构", "Command centre");
            case DEPARTMENT -> new Bilingual("区直部门", "Department");
            case STREET -> new Bilingual("街道办事处", "Street office");
            case COMMUNITY -> new Bilingual("社区（村）", "Community");
            case UTILITY -> new Bilingual("公用企业", "Utility");
        };
    }

    public static Bilingual of(PlaceKind kind) {
        return switch (kind) {
            case DISTRICT -> new Bilingual("区", "District");
            case STREET -> new Bilingual("街道", "Street");
            case COMMUNITY -> new Bilingual("社区（村）", "Community");
            case COMMUNITY_GRID -> new Bilingual("社区网格", "Community grid");
            case UNIT_GRID -> new Bilingual("单元网格", "Unit grid");
            case ESTATE -> new Bilingual("小区", "Estate");
            case BUILDING -> new Bilingual("楼栋", "Building");
        };
    }

    public static Bilingual of(Function function) {
        return switch (function) {
            case CENTRE -> new Bilingual("指挥中心", "Centre");
            case INSPECTION -> new Bilingual("核查", "Inspection");
            case SUPERVISION -> new Bilingual("督查", "Supervision");
            case LIAISON -> new Bilingual("联络", "Liaison");
        };
    }

    public static Bilingual of(Role role) {
        return switch (role) {
            case OPERATOR -> new Bilingual("坐席员", "Operator");
            case DISPATCHER -> new Bilingual("派遣员", "Dispatcher");
            case HANDLER -> new Bilingual("承办人", "Handler");
            case INSPECTOR -> new Bilingual("核查员", "Inspector");
            case SUPERVISOR -> new Bilingual("督办", "Supervisor");
            case LEADER -> new Bilingual("领导", "Leader");
            case AUDITOR -> new Bilingual("审计", "Auditor");
            case ADMIN -> new Bilingual("管理员", "Administrator");
            case REQUESTER -> new Bilingual("诉求人", "Requester");
            case SYSTEM -> new Bilingual("系统", "System");
        };
    }
}
