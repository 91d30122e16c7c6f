package org.comity.requests.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final String APPROVED = "requests.paper.approved";

    Pair of(String key, Object... arguments) {
        return new Pair(messages.text(Language.ENGLISH, key, arguments), printed(messages.text(other, key, arguments)));
    }

    Marking marking(Handling handling) {
        return new Marking(handling.label(), handling.colour(), of("requests.handling.meaning." + handling));
    }

    /// What stands on every page: that it is for some eyes only, not sent, not real; null where nothing is to be said.
    ///
    /// @param first the key of what is said before all else
    @Nullable
    Pair banner(Request request, @Nullable String first) {
        var said = new ArrayList<Pair>();
        if (first != null) {
            said.add(of(first));
        }
        if (request.sentAt() == null) {
            said.add(of("requests.paper.draft"));
        }
        var fictional = fictional(request);
        if (fictional != null) {
            said.add(fictional);
        }
        return said.isEmpty() ? null : new Pair(joined(said, Pair::english), joined(said, Pair::other));
    }

    private static String joined(List<Pair> said, Function<Pair, String> side) {
        return said.stream().map(side).collect(Collectors.joining(" "));
    }

    private @Nullable Pair fictional(Request request) {
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

    /// Who answers for the fixed words, and since when; or that nobody does.
    Pair standing(Optional<Approval> approval) {
        if (approval.isEmpty()) {
            return of("requests.paper.unapproved");
        }
        var on = date(approval.get().on());
        var by = approval.get().function().map(this::both).orElseGet(() -> of("requests.paper.approver.node"));
        return new Pair(
                messages.text(Language.ENGLISH, APPROVED, on.english(), by.english()),
                printed(messages.text(other, APPROVED, on.other(), by.other())));
    }

    Pair both(String name) {
        return new Pair(name, name);
    }

    private String english(Country country) {
        return names.name(country, Language.ENGLISH);
    }
}
