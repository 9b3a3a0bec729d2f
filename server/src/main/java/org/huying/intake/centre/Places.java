package org.huying.intake.centre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The places of a district by any part of what they are called. Made ready once for each picture of the district. */
@Component
class Places {

    /** What a name ends with and callers leave out. */
    private static final String KIND_OF_PLACE = "(街道|社区|小区|居委会|村)$";

    private final Districts districts;
    private volatile @Nullable Ready ready;

    private record Ready(District district, LocalDate day, List<Named> places, List<Stem> stems) {}

    private record Stem(String words, Named place) {}

    Places(Districts districts) {
        this.districts = districts;
    }

    List<Named> find(Viewer by, String typed, LocalDate day, int most) {
        return typed.isBlank() ? List.of() : Named.find(ready(by, day).places(), typed, most);
    }

    /** Those that are mentioned in a text, the longest name first. */
    List<Named> mentioned(Viewer by, String text, LocalDate day, int most) {
        return text.isBlank()
                ? List.of()
                : ready(by, day).stems().stream()
                        .filter(stem -> text.contains(stem.words()))
                        .limit(most)
                        .map(Stem::place)
                        .toList();
    }

    private Ready ready(Viewer by, LocalDate day) {
        District district = districts.current(by.district());
        Ready known = ready;
        if (known == null || known.district() != district || !known.day().equals(day)) {
            known = made(district, day);
            ready = known;
        }
        return known;
    }

    private static Ready made(District district, LocalDate day) {
        List<Named> places = new ArrayList<>();
        List<Stem> stems = new ArrayList<>();
        for (Place place : district.places(day)) {
            if (place.kind() != PlaceKind.DISTRICT) {
                Named named = Named.of(
                        place.code().value(),
                        place.name(),
                        above(district, place, day),
                        place.kind().ordinal());
                places.add(named);
                stems.add(new Stem(stem(place.name().zh()), named));
            }
        }
        stems.removeIf(stem -> stem.words().length() < 2 || stem.words().matches("[\\d\\p{Punct}第]+.{0,2}"));
        stems.sort(Comparator.comparingInt((Stem stem) -> -stem.words().length())
                .thenComparingInt(stem -> -stem.place().order())
                .thenComparing(stem -> stem.place().code()));
        return new Ready(district, day, places, stems);
    }

    private static String stem(String name) {
        return name.replaceFirst(KIND_OF_PLACE, "");
    }

    private static @Nullable Bilingual above(District district, Place place, LocalDate day) {
        List<Place> path = district.pathTo(place.code(), day).stream()
                .filter(one -> one.kind() != PlaceKind.DISTRICT && !one.code().equals(place.code()))
                .toList();
        return path.isEmpty()
                ? null
                : new Bilingual(
                        path.stream().map(one -> one.name().zh()).collect(Collectors.joining(" · ")),
                        path.stream().map(one -> one.name().en()).collect(Collectors.joining(" · ")));
    }
}
