package org.comity.providers.usecase;

import java.util.List;
import org.comity.providers.model.DirectoryFilter;
import org.comity.providers.model.DirectoryIndex.Found;
import org.comity.vocabulary.Country;

/// Searches the directory as one types.
public class SearchingProviders {

    private final CurrentDirectory directory;

    public SearchingProviders(CurrentDirectory directory) {
        this.directory = directory;
    }

    /// @param most how many of those that fit to hand over
    public Found find(DirectoryFilter filter, int most) {
        return directory.now().index().find(filter, most);
    }

    /// How many there are at all.
    public int total() {
        return directory.all().size();
    }

    /// The States in which a listed provider has its headquarters.
    public List<Country> seats() {
        return directory.all().stream()
                .map(provider -> provider.seat().country())
                .distinct()
                .toList();
    }
}
