package org.comity.help.web;

import java.util.Locale;
import org.comity.vocabulary.Country;

/// A State as a list names it.
public record StateName(Country country, String name) {

    /// As it stands in addresses.
    public String code() {
        return country.code().toLowerCase(Locale.ROOT);
    }
}
