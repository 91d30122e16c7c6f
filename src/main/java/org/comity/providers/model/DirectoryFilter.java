package org.comity.providers.model;

import java.util.Optional;
import org.comity.providers.ListedProvider;
import org.comity.providers.Point;
import org.comity.providers.Statement;
import org.comity.treaties.ProviderFact.Direct;
import org.comity.vocabulary.Country;

/// Which providers a reader wants to see.
///
/// @param words the beginnings of words, in any order; empty for all
/// @param direct whether they answer foreign authorities directly, by public sources or by their own word
/// @param emergency only those known, or stating, to have an emergency procedure
/// @param seat where their headquarters are
public record DirectoryFilter(String words, Optional<Direct> direct, boolean emergency, Optional<Country> seat) {

    public static final DirectoryFilter ALL = new DirectoryFilter("", Optional.empty(), false, Optional.empty());

    public static DirectoryFilter of(String words) {
        return new DirectoryFilter(words, Optional.empty(), false, Optional.empty());
    }

    boolean passes(ListedProvider provider) {
        return direct.map(wanted -> wanted == provider.fact().direct()
                                || stated(provider, Point.DIRECT)
                                        .filter(wanted.name()::equals)
                                        .isPresent())
                        .orElse(true)
                && (!emergency
                        || provider.fact().emergencyProcedure()
                        || stated(provider, Point.EMERGENCY).isPresent())
                && seat.map(wanted -> wanted.equals(provider.seat().country())).orElse(true);
    }

    private static Optional<String> stated(ListedProvider provider, Point point) {
        return provider.kept().flatMap(page -> page.says(point)).map(Statement::says);
    }
}
