package org.huying.crash;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/**
 * Takes one matter after the other from the call to the answer, in the name of whoever must act, and between times has a
 * word to say in a matter that all clerks talk about at once.
 */
final class Clerk implements Callable<Integer> {

    private static final String PLACE = "420107005008";
    private static final String CATEGORY = "0101";

    private final String name;
    private final Book book;
    private final Messenger messenger;
    private final String lead;
    private final long common;
    private final BooleanSupplier evening;

    Clerk(String name, Book book, Messenger messenger, String lead, long common, BooleanSupplier evening) {
        this.name = name;
        this.book = book;
        this.messenger = messenger;
        this.lead = lead;
        this.common = common;
        this.evening = evening;
    }

    /** Works until the evening and finishes what is begun; answers how many matters that were. */
    @Override
    public Integer call() throws InterruptedException {
        int matters = 0;
        while (!evening.getAsBoolean()) {
            Optional<Acknowledged> filed = messenger.deliverOrAbandon(filing(name, book));
            if (filed.isPresent()) {
                takeThrough(filed.get());
                matters++;
            }
        }
        return matters;
    }

    /** A filing with somebody's name and phone, as an operator takes it down. */
    static Order filing(String name, Book book) {
        String mark = mark(name, book);
        Map<String, Object> body = Map.of(
                "subject",
                "路灯不亮",
                "text",
                "整条街的路灯三天没亮了。" + mark,
                "channel",
                "phone",
                "requester",
                Map.of("name", "张" + name, "phone", "1380000%04d".formatted(book.next() % 10_000)));
        return order("operator", "file", "/api/v1/lines/requests/matters", body, mark);
    }

    private void takeThrough(Acknowledged filed) throws InterruptedException {
        Map<String, Object> where = Map.of("category", CATEGORY, "place", PLACE, "lead", lead);
        Acknowledged assigned = act(filed, "dispatcher", "assign", "note", where);
        Acknowledged accepted = act(assigned, "handler", "accept", "note", Map.of());
        sayInCommon();
        Acknowledged noted = act(accepted, "handler", "comment", "text", Map.of());
        String photo = messenger.bring("handler", "现场照片说明 " + mark(name, book));
        Map<String, Object> work = Map.of("evidence", "见附件", "attachments", List.of(photo));
        Acknowledged submitted = act(noted, "handler", "submit", "result", work);
        Acknowledged passed = act(submitted, "inspector", "pass", "note", Map.of());
        act(passed, "operator", "answer", "reply", Map.of("outcome", "resolved"));
    }

    /** Unlike on a clerk's own matter the version is left open here, since others speak at the same time. */
    private void sayInCommon() throws InterruptedException {
        String mark = mark(name, book);
        Map<String, Object> body = Map.of("text", "各位请看。" + mark);
        messenger.deliverOrAbandon(order("operator", "comment", action(common, "comment"), body, mark));
    }

    /** Acts on the version that was seen last; the mark stands in the input for words. */
    private Acknowledged act(Acknowledged seen, String account, String deed, String words, Map<String, Object> inputs)
            throws InterruptedException {
        String mark = mark(name, book);
        Map<String, Object> body = new HashMap<>(inputs);
        body.put(words, "路灯已经看过了。" + mark);
        body.put("version", seen.version());
        return messenger.deliver(order(account, deed, action(seen.matter(), deed), body, mark));
    }

    private static Order order(String account, String deed, String path, Map<String, Object> body, String mark) {
        return new Order(account, deed, path, Api.JSON.writeValueAsString(body), mark);
    }

    private static String action(long matter, String action) {
        return "/api/v1/matters/" + matter + "/actions/" + action;
    }

    private static String mark(String name, Book book) {
        return "<" + name + "-" + book.next() + ">";
    }
}
