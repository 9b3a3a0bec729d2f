package org.huying.bench.loop;

/**
 * The seven steps of the loop, each taken by somebody: a resident's call is taken down, accepted, dispatched, accepted by
 * the department, handled with feedback, verified and closed.
 */
public enum Step {
    FILE("operator"),
    ADMIT("operator"),
    DISPATCH("dispatcher"),
    ACCEPT("handler"),
    HANDLE("handler"),
    VERIFY("inspector"),
    CLOSE("operator");

    /** How many there are. */
    public static final int COUNT = values().length;

    private final String who;

    Step(String who) {
        this.who = who;
    }

    /** The account of the demo district that takes it, which is also the name of its role. */
    public String who() {
        return who;
    }

    /** Its place in the loop, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** What it is called in the line and in the processes. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
