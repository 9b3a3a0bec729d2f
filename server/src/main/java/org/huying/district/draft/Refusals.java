package org.huying.district.draft;

import java.time.LocalDate;
import java.util.Optional;
import org.huying.base.Refusal;

/** The words in which a draft refuses. The code of each names its rule. */
final class Refusals {

    private Refusals() {}

    static Optional<Refusal> because(String code, String field, String zh, String en) {
        return Optional.of(Refusal.of(code, zh, en).at(field).by("district:" + code));
    }

    static Optional<Refusal> backdated(LocalDate from) {
        return Optional.of(Refusal.of(
                        "backdated",
                        "变更不能早于今天生效（" + from + "）：过去的数据不得改变",
                        "a change cannot hold from a day that is past (" + from + "): the past stays put")
                .at("from")
                .by("law-7"));
    }

    static Optional<Refusal> beforeFounding(LocalDate from) {
        return because(
                "before-founding", "from", from + " 早于本区建库之日", from + " is before the day the district was founded");
    }

    static Optional<Refusal> unknown(String field, Object code) {
        return because("unknown", field, "没有“" + code + "”", "there is no '" + code + "'");
    }

    static Optional<Refusal> notThere(String field, Object code, LocalDate day) {
        return because(
                "not-valid-then",
                field,
                "“" + code + "”在 " + day + " 不在有效期内",
                "'" + code + "' does not hold on " + day);
    }

    static Optional<Refusal> codeUsed(String field, Object code) {
        return because(
                "code-used",
                field,
                "编码“" + code + "”已用过，编码不得重复使用",
                "the code '" + code + "' is or was in use; a code is never used again");
    }

    static Optional<Refusal> laterChange(Object code, LocalDate day) {
        return because(
                "later-change",
                "from",
                "“" + code + "”自 " + day + " 起已有变更，新变更不能早于它",
                "'" + code + "' already changes on " + day + "; a new change cannot come before it");
    }

    static Optional<Refusal> tooShort(Object code, LocalDate day) {
        return because(
                "too-short",
                "from",
                "“" + code + "”" + day + " 才开始，不能当日终止",
                "'" + code + "' begins on " + day + " and cannot end before it has lasted a day");
    }
}
