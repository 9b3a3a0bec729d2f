package org.huying.matter.web.views;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huying.base.Refusal;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The filters that somebody keeps under a name. Whatever is asked twice is done once. */
@Component
public class SavedViews {

    static final int MOST = 20;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 2_000;

    private final SavedViewStore store;
    private final InstantSource clock;

    SavedViews(SavedViewStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public List<SavedView> list(Viewer owner) {
        return store.list(owner);
    }

    /** The one with which the inbox opens. */
    public Optional<SavedView> usual(Viewer owner) {
        return list(owner).stream().filter(SavedView::usual).findFirst();
    }

    /**
     * Keeps a filter.
     *
     * @param id made when the form was rendered
     * @return why not, or nothing
     */
    Optional<Refusal> add(Viewer owner, String id, String name, String query) {
        List<SavedView> kept = list(owner);
        boolean again = kept.stream().anyMatch(view -> view.id().equals(id));
        if (!again && kept.size() >= MOST) {
            return Optional.of(Refusal.of(
                    "too-many",
                    "最多保存 " + MOST + " 个视图，请先删除不用的。",
                    "There are " + MOST + " views already; remove one first."));
        }
        if (query.isBlank() || query.length() > LONGEST_QUERY) {
            return Optional.of(Refusal.of("filter", "筛选条件过长。", "The filter is too long."));
        }
        return unfit(name)
                .or(() -> store.add(owner, id, name.strip(), query, clock.instant())
                        ? Optional.empty()
                        : Optional.of(taken(name)));
    }

    Optional<Refusal> rename(Viewer owner, String id, String name) {
        return unfit(name)
                .or(() -> store.rename(owner, id, name.strip()) ? Optional.empty() : Optional.of(taken(name)));
    }

    /** Keeps another filter under the same name. */
    void replace(Viewer owner, String id, String query) {
        if (!query.isBlank() && query.length() <= LONGEST_QUERY) {
            store.requery(owner, id, query);
        }
    }

    /** @param position counted from 1 */
    @Transactional
    public void move(Viewer owner, String id, int position) {
        List<String> order =
                new ArrayList<>(list(owner).stream().map(SavedView::id).toList());
        if (order.remove(id)) {
            order.add(Math.clamp(position - 1L, 0, order.size()), id);
            store.place(owner, order);
        }
    }

    void makeUsual(Viewer owner, String id) {
        store.makeUsual(owner, id);
    }

    void remove(Viewer owner, String id) {
        store.remove(owner, id);
    }

    private static Optional<Refusal> unfit(String name) {
        return name.isBlank() || name.strip().length() > LONGEST_NAME
                ? Optional.of(Refusal.of(
                                "name",
                                "名称为 1 至 " + LONGEST_NAME + " 个字。",
                                "A name has 1 to " + LONGEST_NAME + " characters.")
                        .at("name"))
                : Optional.empty();
    }

    private static Refusal taken(String name) {
        return Refusal.of("name", "已有名为“" + name.strip() + "”的视图。", "There is a view of that name already.")
                .at("name");
    }
}
