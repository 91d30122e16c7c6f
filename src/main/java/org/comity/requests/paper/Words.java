package org.comity.requests.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.comity.documents.Marking;
import org.comity.documents.Pair;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Request;
import org.comity.treaties.StateNames;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.comity.web.Moments;
import org.jspecify.annotations.Nullable;

/// The fixed words of a document, in English and in its second language.
record Words(Messages messages, StateNames names, Language other) {

    Pair of(String key, Object... arguments) {
        return new Pair(messages.text(Language.ENGLISH, key, arguments), printed(messages.text(other, key, arguments)));
    }

    Marking marking(Handling handling) {
        return new Marking(handling.label(), handling.colour(), of("requests.handling.meaning." + handling));
    }

    /// What stands on every page of what is not real; null for what is.
    @Nullable
    Pair banner(Request request) {
        if (request.exercise()) {
            return of("requests.exercise.mark");
        }
        return request.requesting().demonstration() ? of("web.demonstration") : null;
    }

    Pair state(Country country) {
        return new Pair(english(country), names.name(country, other));
    }

    /// Arabic print does without vowel signs, which the fonts on paper place poorly.
    private static String printed(String text) {
        return text.replaceAll("[\u064B-\u0652\u0670]", "");
    }

    Pair date(LocalDate date) {
        return new Pair(new Moments(messages, Language.ENGLISH).date(date), new Moments(messages, other).date(date));
    }

    Pair moment(Instant instant, ZoneId zone) {
        return new Pair(
                new Moments(messages, Language.ENGLISH).moment(instant, zone),
                new Moments(messages, other).moment(instant, zone));
    }

    Pair both(String name) {
        return new Pair(name, name);
    }

    private String english(Country country) {
        return names.name(country, Language.ENGLISH);
    }
}
