package org.huying.indicator;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Place;
import org.huying.district.Unit;
import org.huying.indicator.Tree.Node;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.line.LineEdition;
import org.huying.line.Lines;
import org.huying.line.Need;
import org.huying.matter.words.Channels;
import org.huying.matter.words.Phrase;
import org.huying.registry.Kind;
import org.huying.registry.KindField;
import org.huying.registry.Kinds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The values of each dimension as a district knows them. Places and units that are no more and categories of earlier
 * editions are among them, since matters carry them; a place that became another counts under that.
 */
@Component
class Trees {

    private static final Bilingual UNCATEGORISED = new Bilingual("未分类", "No category");

    private final Function<DistrictCode, District> districts;
    private final Lines lines;
    private final BiFunction<DistrictCode, LocalDate, List<Kind>> kinds;
    private final MessageSource messages;
    private final InstantSource clock;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    @Autowired
    Trees(Districts districts, Lines lines, Kinds kinds, MessageSource messages, InstantSource clock) {
        this(districts::current, lines, kinds::all, messages, clock);
    }

    Trees(
            Function<DistrictCode, District> districts,
            Lines lines,
            BiFunction<DistrictCode, LocalDate, List<Kind>> kinds,
            MessageSource messages,
            InstantSource clock) {
        this.districts = districts;
        this.kinds = kinds;
        this.lines = lines;
        this.messages = messages;
        this.clock = clock;
    }

    /** As a day knew it. */
    Tree of(DistrictCode district, Dimension dimension, LocalDate day) {
        if (!day.isBefore(LocalDate.ofInstant(clock.instant(), Zones.CHINA))) {
            return of(district, dimension);
        }
        return switch (dimension) {
            case UNIT -> units(districts.apply(district), day);
            case PLACE -> places(districts.apply(district), day);
            case CATEGORY -> categories(read(district, lines.editions(district, day)));
            case LINE -> new Tree(lineNodes(read(district, lines.editions(district, day))), 0);
            case KIND -> kinds(kinds.apply(district, day));
            case CHANNEL, PERIOD -> of(district, dimension);
        };
    }

    /** Of a period there is no tree. */
    Tree of(DistrictCode district, Dimension dimension) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        return switch (dimension) {
            case UNIT -> {
                District current = districts.apply(district);
                yield kept(district, dimension, List.of(current.edition(), today), () -> units(current, today));
            }
            case PLACE -> {
                District current = districts.apply(district);
                yield kept(district, dimension, List.of(current.edition(), today), () -> places(current, today));
            }
            case CATEGORY -> {
                List<LineEdition> editions = lines.editions(district);
                yield kept(district, dimension, editions, () -> categories(read(district, editions)));
            }
            case LINE -> {
                List<LineEdition> editions = lines.editions(district);
                yield kept(district, dimension, editions, () -> new Tree(lineNodes(read(district, editions)), 0));
            }
            case CHANNEL -> kept(district, dimension, "", this::channels);
            case KIND -> kinds(kinds.apply(district, today));
            case PERIOD -> new Tree(List.of(), 0);
        };
    }

    /** What a number that the matters of a line have is called, where its newest edition has one of that name. */
    Optional<Bilingual> number(DistrictCode district, String line, String field) {
        return lines.all(district).stream()
                .filter(one -> one.id().value().equals(line))
                .flatMap(one -> Stream.ofNullable(one.fields().get(field)))
                .filter(need -> need.type() == Need.Type.NUMBER || need.type() == Need.Type.INTEGER)
                .map(Need::title)
                .findFirst();
    }

    /** What a number that the things of a kind have is called, where the kind has one of that name. */
    Optional<Bilingual> numberOfThings(DistrictCode district, String kind, String field) {
        return kinds.apply(district, LocalDate.ofInstant(clock.instant(), Zones.CHINA)).stream()
                .filter(one -> one.id().value().equals(kind))
                .flatMap(one -> Stream.ofNullable(one.fields().get(field)))
                .filter(one -> one.type() == KindField.Type.NUMBER)
                .map(KindField::title)
                .findFirst();
    }

    /** What it was made of, so that it is made again when that changes. */
    private record Kept(Object of, Tree tree) {}

    private record Key(DistrictCode district, Dimension dimension) {}

    private Tree kept(DistrictCode district, Dimension dimension, Object of, Supplier<Tree> making) {
        return kept.compute(
                        new Key(district, dimension),
                        (key, before) -> before != null && before.of().equals(of) ? before : new Kept(of, making.get()))
                .tree();
    }

    private static Tree units(District district, LocalDate today) {
        List<UnitCode> now = district.units(today).stream().map(Unit::code).toList();
        Stream<UnitCode> before =
                district.abolishedUnits(today).stream().map(Unit::code).filter(code -> !now.contains(code));
        return new Tree(
                Stream.concat(now.stream(), before)
                        .flatMap(code -> district.unit(code, today).or(() -> district.unit(code)).stream())
                        .map(unit -> new Node(
                                unit.code().value(),
                                unit.parent() == null
                                        ? null
                                        : district.successorOf(unit.parent(), today)
                                                .value(),
                                unit.name()))
                        .toList(),
                1);
    }

    private static Tree places(District district, LocalDate day) {
        Map<PlaceCode, Place> known = new LinkedHashMap<>();
        district.data().places().forEach(place -> known.putIfAbsent(place.code(), place));
        List<Node> nodes = new ArrayList<>();
        known.keySet().forEach(code -> nodes.add(place(district, code, day)));
        return new Tree(nodes, 1);
    }

    private static Node place(District district, PlaceCode code, LocalDate day) {
        List<Place> path = district.pathTo(code, day);
        Bilingual name = district.place(code, day)
                .or(() -> district.place(code))
                .map(Place::name)
                .orElseGet(() -> Bilingual.same(code.value()));
        if (path.isEmpty()) {
            return new Node(code.value(), null, name);
        }
        boolean itself = path.getLast().code().equals(code);
        int above = path.size() - (itself ? 2 : 1);
        return new Node(code.value(), above < 0 ? null : path.get(above).code().value(), name);
    }

    private List<Line> read(DistrictCode district, List<LineEdition> all) {
        Map<String, LineEdition> latest = new LinkedHashMap<>();
        all.forEach(edition -> latest.put(edition.line().value(), edition));
        return Stream.concat(latest.values().stream(), all.stream())
                .distinct()
                .map(edition -> lines.edition(district, edition.line(), edition.edition()))
                .toList();
    }

    private static Collection<Node> lineNodes(List<Line> editions) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        editions.forEach(
                line -> nodes.putIfAbsent(line.id().value(), new Node(line.id().value(), null, line.title())));
        return nodes.values();
    }

    private static Tree categories(List<Line> editions) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        lineNodes(editions).forEach(line -> nodes.put(line.value(), line));
        for (Line line : editions) {
            String id = line.id().value();
            for (Category category : line.categories().values()) {
                String parent = category.parent() == null ? id : id + "/" + category.parent();
                String value = id + "/" + category.code();
                nodes.putIfAbsent(value, new Node(value, parent, category.title()));
            }
            nodes.putIfAbsent(id + "/", new Node(id + "/", id, UNCATEGORISED));
        }
        return new Tree(nodes.values(), 1);
    }

    /** The kinds of things; the series that they measure lie below those that do. */
    private static Tree kinds(List<Kind> all) {
        List<Node> nodes = new ArrayList<>();
        for (Kind kind : all) {
            String id = kind.id().value();
            nodes.add(new Node(id, null, kind.title()));
            kind.series().values().forEach(series -> nodes.add(new Node(id + "/" + series.name(), id, series.title())));
        }
        return new Tree(nodes, 0);
    }

    private Tree channels() {
        return new Tree(
                Stream.concat(Channels.OFFERED.stream(), Stream.of("line", "import", "api"))
                        .map(channel -> new Node(channel, null, said(Channels.title(channel))))
                        .toList(),
                0);
    }

    private Bilingual said(Phrase phrase) {
        return new Bilingual(phrase.in(messages, Locale.CHINESE), phrase.in(messages, Locale.ENGLISH));
    }
}
