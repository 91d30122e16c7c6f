package org.comity.identity.web;

import java.util.Optional;
import java.util.function.Predicate;
import org.comity.identity.model.Recovery.Claim;
import org.comity.vocabulary.Country;
import org.comity.web.TypedForm;

/// Reads who somebody says they are.
final class RecoverForm {

    /// What is chosen by people of no State, such as those of the secretariat.
    static final String NO_STATE = "none";

    private static final int LONGEST_LINE = 200;
    static final int LONGEST_WHY = 1_000;

    private RecoverForm() {}

    /// Empty when something is to be mended: the form then holds what.
    static Optional<Claim> read(TypedForm form, Predicate<Country> known) {
        var name = form.line("name", LONGEST_LINE);
        var place = form.line("place", LONGEST_LINE);
        var country = country(form, known);
        var why = form.text("why", LONGEST_WHY);
        return form.errors().isEmpty() ? Optional.of(new Claim(name, place, country, why)) : Optional.empty();
    }

    private static Optional<Country> country(TypedForm form, Predicate<Country> known) {
        var typed = form.raw("country");
        if (typed.equals(NO_STATE)) {
            return Optional.empty();
        }
        var country =
                typed.matches("[A-Z]{2}") ? Optional.of(new Country(typed)).filter(known) : Optional.<Country>empty();
        if (country.isEmpty()) {
            form.wrong("country", "web.form.error.choice");
        }
        return country;
    }
}
