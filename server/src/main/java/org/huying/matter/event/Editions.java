package org.huying.matter.event;

/** The editions under which something was decided: of the line, of the calendar, of the district's own picture. */
public record Editions(int line, int calendar, int district) {}
