package org.huying.matter.procedure;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.line.Need;
import org.huying.matter.procedure.Available.Input;

/** Inputs that are the same in every line. */
final class Basics {

    static final Input SUBJECT = of("subject", "标题", "Subject", Need.Type.STRING, true);
    static final Input TEXT = of("text", "内容", "Text", Need.Type.TEXT, true);
    static final Input CATEGORY = of("category", "类别", "Category", Need.Type.CATEGORY, false);
    static final Input PLACE = of("place", "地点", "Place", Need.Type.PLACE, false);
    static final Input REASON = of("reason", "理由", "Reason", Need.Type.TEXT, true);
    static final Input NOTE = of("note", "备注", "Note", Need.Type.TEXT, false);
    static final Input ATTACHMENTS = of("attachments", "附件", "Attachments", Need.Type.ATTACHMENTS, false);

    private Basics() {}

    static Input of(String name, String zh, String en, Need.Type type, boolean required) {
        return new Input(name, new Bilingual(zh, en), type, required, List.of(), null);
    }

    static Input choice(String name, String zh, String en, List<Need.Choice> allowed) {
        return new Input(name, new Bilingual(zh, en), Need.Type.CHOICE, true, allowed, null);
    }

    static Need.Choice option(String value, String zh, String en) {
        return new Need.Choice(value, new Bilingual(zh, en));
    }

    static Input input(Need need) {
        return new Input(need.name(), need.title(), need.type(), need.required(), need.allowed(), null, need.bounds());
    }

    static Input required(Input input) {
        return new Input(
                input.name(), input.title(), input.type(), true, input.allowed(), input.value(), input.bounds());
    }

    static Input optional(Input input) {
        return new Input(
                input.name(), input.title(), input.type(), false, input.allowed(), input.value(), input.bounds());
    }
}
