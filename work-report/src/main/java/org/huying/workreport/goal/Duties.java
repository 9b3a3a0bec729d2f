package org.huying.workreport.goal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.workreport.Dictionaries;
import org.huying.workreport.Dictionaries.Kind;

/** Which kind of unit would lead a task, by the words of its duties. */
final class Duties {

    private final Map<String, List<String>> words = new LinkedHashMap<>();

    Duties(Dictionaries dictionaries) {
        for (List<String> row : dictionaries.rows(Kind.DUTIES)) {
            words.put(row.get(0), List.of(row.get(1).split(" ")));
        }
    }

    /** The duty whose words make up most of the task; nothing where none of them is in it. */
    Optional<String> of(String task) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, List<String>> duty : words.entrySet()) {
            int letters = duty.getValue().stream()
                    .filter(task::contains)
                    .mapToInt(String::length)
                    .sum();
            if (letters > most) {
                most = letters;
                best = duty.getKey();
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(best);
    }
}
