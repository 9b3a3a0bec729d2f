package org.huying.publication;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A stretch of a line of a report. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Run.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Run.Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = Run.Hand.class, name = "hand")
})
public sealed interface Run {

    /** As it is read. */
    String text();

    record Words(String text) implements Run {}

    /**
     * A figure that was computed.
     *
     * @param number of its entry in the annex
     */
    record Figure(int number, String text) implements Run {}

    /**
     * A figure that was typed by hand.
     *
     * @param number of its entry in the annex
     */
    record Hand(int number, String text) implements Run {}
}
