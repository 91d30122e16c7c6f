package org.comity.requests.lint;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.pathfinder.LegalPath;
import org.comity.requests.lint.Place.InField;
import org.comity.requests.lint.Place.InIdentifier;
import org.comity.requests.model.Content;
import org.comity.requests.model.Field;
import org.comity.requests.model.OffenceClass;
import org.comity.requests.model.Request;
import org.comity.requests.model.RequestedMeasure;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// A draft under the eyes of the rules: what it says, and the law of both sides.
///
/// @param path the path engine's answer for this measure between these two; empty in exercises, and where it has none
record Draft(Request request, LawOfBoth law, Optional<LegalPath> path) {

    static Draft of(Request request, LawOfBoth law) {
        return new Draft(request, law, request.exercise() ? Optional.empty() : PathOfRequest.of(request, law));
    }

    Content content() {
        return request.content();
    }

    RequestedMeasure measure() {
        return request.measure();
    }

    Country from() {
        return request.requesting().country();
    }

    Country to() {
        return request.requested().country();
    }

    boolean has(Field field) {
        return content().has(field);
    }

    String value(Field field) {
        return content().value(field);
    }

    /// Whether a field has this very value.
    boolean is(Field field, String value) {
        return value(field).equals(value);
    }

    /// Whether the form of the measure has the field.
    boolean asks(Field field) {
        return measure().rules().fields().contains(field);
    }

    /// Whether it is about data that exist already.
    boolean aboutStored() {
        return switch (measure()) {
            case PRESERVATION,
                    PARTIAL_DISCLOSURE,
                    STORED_DATA,
                    SUBSCRIBER_FROM_PROVIDER,
                    GIVING_EFFECT,
                    EMERGENCY_DISCLOSURE,
                    DOMAIN_REGISTRATION,
                    PROVIDER_DIRECTED -> true;
            default -> false;
        };
    }

    /// Whether the law of the measure makes the field necessary.
    boolean requires(Field field) {
        return measure().rules().requires().stream()
                .anyMatch(element -> element.fields().contains(field));
    }

    Optional<OffenceClass> offence() {
        return content().offence();
    }

    /// Whether everything in it is invented, addresses too.
    boolean fictional() {
        return request.exercise() || request.requesting().demonstration();
    }

    Stream<InIdentifier> identifiers() {
        var all = content().identifiers();
        return IntStream.range(0, all.size()).mapToObj(number -> new InIdentifier(number, all.get(number)));
    }

    /// Why it is needed: the necessity of preservation, or what the proceedings need.
    String reasons() {
        return value(Field.NECESSITY) + " " + value(Field.NEED);
    }

    Optional<LocalDate> day(Field field) {
        try {
            return has(field) ? Optional.of(LocalDate.parse(value(field))) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /// What people wrote in their own words.
    List<Field> freeTexts() {
        return content().values().keySet().stream()
                .filter(field -> field.kind() == Field.Kind.TEXT)
                .sorted()
                .toList();
    }

    /// The languages that the requested State accepts; empty when not known.
    List<String> accepted() {
        return path.map(LegalPath::languages).orElse(List.of());
    }

    /// The provision that a place serves in this measure.
    ArticleRef basis(Place place) {
        return switch (place) {
            case InField(var field) -> measure().rules().basis(field);
            case Place.SecondLanguage() -> measure().basis();
            case InIdentifier identifier -> measure().rules().basis(Field.DATA_DESCRIPTION);
        };
    }
}
