package org.huying.matter.web.roll;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of a roll is shown; empty texts do not restrict.
 *
 * @param year in which the matters were filed
 * @param group a value of the field by which they are summed up
 * @param lead the code of a unit
 * @param state {@code open}, {@code late} or {@code closed}
 */
public record RollFilter(int year, String group, String lead, String state) {

    /** This roll with one thing changed. */
    public String address(String line, String ending, String newGroup, String newState) {
        return UriComponentsBuilder.fromPath("/rolls/{line}" + ending)
                .queryParam("year", year)
                .queryParam("group", "{group}")
                .queryParam("lead", "{lead}")
                .queryParam("state", "{state}")
                .build(line, newGroup, lead, newState)
                .toString();
    }

    boolean leaves(Roll.Row row, String ofGroup, String ofLead) {
        boolean inState = switch (state) {
            case "open" -> row.open();
            case "late" -> row.late() || row.closedLate();
            case "closed" -> !row.open();
            default -> true;
        };
        return inState && (group.isEmpty() || group.equals(ofGroup)) && (lead.isEmpty() || lead.equals(ofLead));
    }
}
