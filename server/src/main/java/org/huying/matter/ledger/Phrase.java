package org.huying.matter.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fact's JSON, cut where it would say something else if it had happened to others on another day. */
final class Phrase {

    private static final Pattern TOKEN = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(?<![0-9.])[0-9]{15}(?![0-9.])");
    private static final Pattern AT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private sealed interface Piece {

        void sound(Sounding as, StringBuilder text);
    }

    private record Said(String text) implements Piece {

        @Override
        public void sound(Sounding as, StringBuilder out) {
            out.append(text);
        }
    }

    private record At(Instant at) implements Piece {

        @Override
        public void sound(Sounding as, StringBuilder out) {
            out.append('"').append(as.at(at)).append('"');
        }
    }

    private record On(LocalDate day) implements Piece {

        @Override
        public void sound(Sounding as, StringBuilder out) {
            out.append('"').append(as.day(day)).append('"');
        }
    }

    private record Id(long id) implements Piece {

        @Override
        public void sound(Sounding as, StringBuilder out) {
            out.append(as.id(id).value());
        }
    }

    /** A name, a number or words: whatever the copy says instead. */
    private record Other(String text) implements Piece {

        @Override
        public void sound(Sounding as, StringBuilder out) {
            out.append('"').append(as.instead(text)).append('"');
        }
    }

    private final List<Piece> pieces;

    private Phrase(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    static Phrase of(String json, Sounding.Named named) {
        List<Piece> pieces = new ArrayList<>();
        Matcher token = TOKEN.matcher(json);
        int reached = 0;
        while (token.find()) {
            Optional<Piece> piece = piece(token.group(1), token.group(), named);
            if (piece.isPresent()) {
                pieces.add(new Said(json.substring(reached, token.start())));
                pieces.add(piece.get());
                reached = token.end();
            }
        }
        pieces.add(new Said(json.substring(reached)));
        return new Phrase(pieces);
    }

    private static Optional<Piece> piece(String text, String token, Sounding.Named named) {
        if (text == null) {
            return named.matter(token) ? Optional.of(new Id(Long.parseLong(token))) : Optional.empty();
        }
        if (named.other(text)) {
            return Optional.of(new Other(text));
        }
        try {
            if (AT.matcher(text).matches()) {
                return Optional.of(new At(Instant.parse(text)));
            }
            return DAY.matcher(text).matches() ? Optional.of(new On(LocalDate.parse(text))) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    String sound(Sounding as) {
        StringBuilder text = new StringBuilder(1024);
        pieces.forEach(piece -> piece.sound(as, text));
        return text.toString();
    }
}
