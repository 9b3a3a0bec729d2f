package org.huying.matter.verify;

import java.util.stream.Stream;
import org.huying.security.RequesterId;

/** Whether every identity in the vault belongs to a matter; nobody's is kept for nothing (law 8). */
final class IdentityCheck {

    private final Findings findings;

    IdentityCheck(Findings findings) {
        this.findings = findings;
    }

    /**
     * @param kept in the vault and not erased, in the order of their ids
     * @param named by matters, in the same order
     */
    void walk(Stream<RequesterId> kept, Stream<String> named) {
        Peeking<String, String> names = new Peeking<>(named.iterator(), name -> name);
        kept.map(RequesterId::value).forEachOrdered(requester -> {
            for (String name = names.key(); name != null && name.compareTo(requester) < 0; name = names.key()) {
                names.take(name);
            }
            if (!requester.equals(names.key())) {
                findings.add(orphan(requester));
            }
        });
    }

    private static Finding orphan(String requester) {
        return Finding.general(
                "law-8",
                "保险库中诉求人 " + requester + " 的身份信息不属于任何事项",
                "the vault keeps the identity of " + requester + ", who has asked in no matter");
    }
}
