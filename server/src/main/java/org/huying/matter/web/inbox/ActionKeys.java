package org.huying.matter.web.inbox;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huying.line.Line;
import org.huying.line.Universal;

/**
 * One key for each action. A key depends on the action and its line only, never on what else can be done at the moment,
 * so that a hand can learn it: small letters for the line's own actions, in the order of the line, each by the first
 * letter of its name that is free; capital letters for what every line has.
 */
public final class ActionKeys {

    /** Small letters that move and open in lists are not given away. */
    private static final String FREE = "abcdefhilmnpqrstuvwyz0";

    private static final Map<Universal, String> UNIVERSAL = Map.ofEntries(
            Map.entry(Universal.TAKE_UP, "T"),
            Map.entry(Universal.COMMENT, "C"),
            Map.entry(Universal.ATTACH, "A"),
            Map.entry(Universal.EXTEND, "E"),
            Map.entry(Universal.APPROVE_EXTENSION, "Y"),
            Map.entry(Universal.REFUSE_EXTENSION, "N"),
            Map.entry(Universal.PAUSE, "P"),
            Map.entry(Universal.APPROVE_PAUSE, "Z"),
            Map.entry(Universal.REFUSE_PAUSE, "Q"),
            Map.entry(Universal.RESUME, "R"),
            Map.entry(Universal.URGE, "U"),
            Map.entry(Universal.SUPERVISE, "S"),
            Map.entry(Universal.INSTRUCT, "I"),
            Map.entry(Universal.SIGN, "G"),
            Map.entry(Universal.REACH, "M"),
            Map.entry(Universal.EVALUATE, "J"),
            Map.entry(Universal.SAMPLE, "K"),
            Map.entry(Universal.MERGE, "B"),
            Map.entry(Universal.SPLIT, "L"),
            Map.entry(Universal.HAND_OVER, "H"),
            Map.entry(Universal.REFER, "F"),
            Map.entry(Universal.RECATEGORISE, "D"),
            Map.entry(Universal.MAKE_URGENT, "V"),
            Map.entry(Universal.RENEW, "W"),
            Map.entry(Universal.CORRECT, "O"),
            Map.entry(Universal.REOPEN, ";"),
            Map.entry(Universal.WITHDRAW, ","),
            Map.entry(Universal.VOID, "."));

    private ActionKeys() {}

    /** The keys of a line's own actions and of the universal ones, by the name of the action. */
    public static Map<String, String> of(Line line) {
        Deque<Character> free = new ArrayDeque<>();
        FREE.chars().forEach(letter -> free.add((char) letter));
        Map<String, String> keys = new LinkedHashMap<>();
        for (String action : line.actions().keySet()) {
            Character key = action.chars()
                    .mapToObj(letter -> (char) letter)
                    .filter(free::contains)
                    .findFirst()
                    .orElseGet(free::peekFirst);
            if (key != null) {
                free.remove(key);
                keys.put(action, key.toString());
            }
        }
        UNIVERSAL.forEach((action, key) -> keys.putIfAbsent(action.word(), key));
        return Collections.unmodifiableMap(keys);
    }
}
