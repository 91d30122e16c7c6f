package org.comity.children.web;

import java.util.List;
import org.comity.vocabulary.Country;

/// The doors for children, for those who look after them, and for those who work with them.
///
/// @param states to choose from, in the order of their names; none in a copy that is kept as a file, where no form is
///     answered
public record HomePage(List<StateChoice> states) {

    /// Whether it is kept as a file.
    public boolean copy() {
        return states.isEmpty();
    }

    /// @param code two small letters, as in addresses
    public record StateChoice(Country country, String code, String name) {}
}
