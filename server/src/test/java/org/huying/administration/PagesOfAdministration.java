package org.huying.administration;

import java.util.List;
import java.util.stream.Stream;

/** One address of each kind of page. */
final class PagesOfAdministration {

    static final List<String> OF_THE_DISTRICT = List.of(
            "/administration",
            "/administration/units",
            "/administration/units?q=%E5%9F%8E%E5%B8%82&gone=true",
            "/administration/units?day=2018-06-01&gone=true",
            "/administration/units/chengguan",
            "/administration/people",
            "/administration/people?q=nobody-at-all",
            "/administration/people/handler",
            "/administration/accounts",
            "/administration/accounts/handler",
            "/administration/tokens?all=true",
            "/administration/places",
            "/administration/places/420107001",
            "/administration/duty-lists?unit=sq-001001&line=requests",
            "/administration/rosters",
            "/administration/calendar?year=2026",
            "/administration/calendar/hours/chengguan",
            "/administration/changes",
            "/administration/audit");

    /** With the page that is everybody's own. */
    static final List<String> ALL =
            Stream.concat(OF_THE_DISTRICT.stream(), Stream.of("/account")).toList();

    private PagesOfAdministration() {}
}
