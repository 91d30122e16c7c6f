package org.comity.providers.web;

import java.util.List;
import org.comity.providers.model.DirectoryIndex.Found;
import org.comity.treaties.StateNames;

/// The list of providers.
///
/// @param seats the States in which a listed provider has its headquarters
/// @param total of all listed providers, whatever the search
public record SearchPage(SearchForm form, Found found, List<Choice> seats, int total, StateNames names) {

    public SearchPage {
        seats = List.copyOf(seats);
    }

    /// How many fit and are not shown.
    public int more() {
        return found.total() - found.first().size();
    }
}
