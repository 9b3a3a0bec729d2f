package org.huying.intake.web;

import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.line.Universal;

/** What the universal actions are called for the one who asked. */
final class PlainTitles {

    private PlainTitles() {}

    static Optional<Bilingual> of(Universal action) {
        return switch (action) {
            case COMMENT -> Optional.of(new Bilingual("补充说明", "Add information"));
            case ATTACH -> Optional.of(new Bilingual("补充照片或材料", "Add photographs or documents"));
            case URGE -> Optional.of(new Bilingual("催一催", "Ask to hurry"));
            case EVALUATE -> Optional.of(new Bilingual("评价办理结果", "Judge the result"));
            case WITHDRAW -> Optional.of(new Bilingual("撤回诉求", "Withdraw"));
            case CORRECT -> Optional.of(new Bilingual("更正内容", "Correct what I wrote"));
            default -> Optional.empty();
        };
    }
}
