package org.huying.workreport.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.huying.workreport.Task;
import org.jspecify.annotations.Nullable;

/** The tasks of one paragraph: what a later clause says of when and by whom is said of those before it that lack it. */
final class Paragraph {

    private final List<Task> tasks = new ArrayList<>();
    private final List<Boolean> dated = new ArrayList<>();
    private @Nullable String awaiting;
    private int sentence;

    /** Adds a task; {@code dueSaid} where its own words say until when. */
    void add(Task task, boolean dueSaid) {
        tasks.add(awaiting == null ? task : task.ledBy(awaiting));
        dated.add(dueSaid);
    }

    int size() {
        return tasks.size();
    }

    /** 9月底前完成: holds for all that have no time of their own. */
    void due(String deadline) {
        for (int i = 0; i < tasks.size(); i++) {
            if (!dated.get(i)) {
                tasks.set(i, tasks.get(i).due(deadline));
                dated.set(i, true);
            }
        }
    }

    /**
     * 由区教育局负责: holds for those from {@code from} on, else for those of its sentence that no unit is named for, else for
     * those of the paragraph, else for those to come.
     *
     * @param ahead whether it opens what it is said of: 由区教育局牵头，新建学校2所
     * @param all whether it is said of the whole paragraph: 责任单位：区教育局
     */
    void led(String unit, int from, boolean ahead, boolean all) {
        awaiting = null;
        boolean own = from < tasks.size();
        if (ahead && !own) {
            awaiting = unit;
            return;
        }
        int first = all || sentence == tasks.size() ? 0 : sentence;
        boolean any = set(own ? from : first, task -> task.unitNamed() == null ? task.ledBy(unit) : task);
        if (!any) {
            awaiting = unit;
        }
    }

    /** A sentence is over; what was said in it of who leads no longer waits. */
    void sentenceEnds() {
        awaiting = null;
        sentence = tasks.size();
    }

    private boolean set(int from, UnaryOperator<Task> change) {
        boolean any = false;
        for (int i = from; i < tasks.size(); i++) {
            Task changed = change.apply(tasks.get(i));
            any |= changed != tasks.get(i);
            tasks.set(i, changed);
        }
        return any;
    }

    List<Task> tasks() {
        return tasks;
    }
}
