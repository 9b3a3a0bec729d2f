package org.huying.administration.change;

import java.util.List;
import org.huying.base.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A change on its way: the form, or what it would do before it is done.
 *
 * @param kind which change
 * @param home where one comes from
 * @param seen the edition under which the form was opened
 * @param key makes the form act once
 * @param sentences what would be recorded; empty while the form is filled in
 * @param refusal what is wrong and belongs to no field
 * @param since what others have changed meanwhile
 */
public record ChangeSheet(
        String kind,
        String home,
        int seen,
        String key,
        List<Field> fields,
        List<Bilingual> sentences,
        List<Effects.Effect> effects,
        @Nullable Bilingual refusal,
        List<ChangeRow> since) {

    public ChangeSheet {
        fields = List.copyOf(fields);
        sentences = List.copyOf(sentences);
        effects = List.copyOf(effects);
        since = List.copyOf(since);
    }

    public boolean ready() {
        return !sentences.isEmpty();
    }

    public boolean grave() {
        return effects.stream().anyMatch(Effects.Effect::grave);
    }
}
