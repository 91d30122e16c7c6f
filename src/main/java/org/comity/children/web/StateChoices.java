package org.comity.children.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comity.children.usecase.DescribingLaw;
import org.comity.children.web.HomePage.StateChoice;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Language;

/// The States one may choose, and the one an address names.
class StateChoices {

    private final DescribingLaw describing;

    StateChoices(DescribingLaw describing) {
        this.describing = describing;
    }

    List<StateChoice> all(Language language) {
        return describing.states(language).stream()
                .map(country -> new StateChoice(country, code(country), describing.name(country, language)))
                .toList();
    }

    static String code(Country country) {
        return country.code().toLowerCase(Locale.ROOT);
    }

    /// The State of a code in either case; empty for anything else.
    static Optional<Country> named(String code) {
        return code.matches("[A-Za-z]{2}") ? Optional.of(Country.of(code)) : Optional.empty();
    }
}
