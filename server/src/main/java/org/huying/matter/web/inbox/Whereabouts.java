package org.huying.matter.web.inbox;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.Place;
import org.huying.district.Unit;
import org.huying.matter.words.Names;

/** Places and units as they are typed: by code, by name, by the whole path, or by a part of it. */
public final class Whereabouts {

    /** Something found by what was typed. */
    public record Found(String code, Bilingual name) {}

    private final District district;
    private final LocalDate today;
    private final Names names;

    public Whereabouts(District district, LocalDate today) {
        this.district = district;
        this.today = today;
        this.names = new Names(district);
    }

    public Optional<PlaceCode> place(String typed) {
        return best(places(), typed).map(found -> new PlaceCode(found.code()));
    }

    public Optional<UnitCode> unit(String typed) {
        return best(units(), typed).map(found -> new UnitCode(found.code()));
    }

    public List<Found> placesLike(String typed, int most) {
        return like(places(), typed, most);
    }

    public List<Found> unitsLike(String typed, int most) {
        return like(units(), typed, most);
    }

    /** The coarser first, so that a street stands before the communities that are named after it. */
    private Stream<Found> places() {
        return district.places(today).stream()
                .sorted(Comparator.comparing(Place::kind)
                        .thenComparing(Place::code, Comparator.comparing(PlaceCode::value)))
                .map(place -> new Found(place.code().value(), names.place(place.code())));
    }

    private Stream<Found> units() {
        return district.units(today).stream()
                .map((Unit unit) -> new Found(unit.code().value(), unit.name()));
    }

    private static Optional<Found> best(Stream<Found> all, String typed) {
        List<Found> known = all.toList();
        String sought = plain(typed);
        return first(known, found -> plain(found.code()).equals(sought))
                .or(() -> first(known, found -> matches(found, name -> name.equals(sought))))
                .or(() -> first(known, found -> matches(found, name -> name.endsWith(" · " + sought))))
                .or(() -> first(known, found -> matches(found, name -> name.contains(sought))));
    }

    private static Optional<Found> first(List<Found> known, Predicate<Found> fits) {
        return known.stream().filter(fits).findFirst();
    }

    private static List<Found> like(Stream<Found> all, String typed, int most) {
        String sought = plain(typed);
        return all.filter(found -> matches(found, name -> name.contains(sought)))
                .limit(most)
                .toList();
    }

    private static boolean matches(Found found, Predicate<String> fits) {
        return fits.test(plain(found.name().zh()))
                || fits.test(plain(found.name().en()));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
