package org.comity.offline.model;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.comity.directory.DesignatedFunction;
import org.comity.vocabulary.Country;

/// What a reader wants to take away.
///
/// @param states in the order of their codes
/// @param functions empty for all
/// @param days for how long
public record Selection(SortedSet<Country> states, Set<DesignatedFunction> functions, int days) {

    public Selection {
        states = new TreeSet<>(states);
        functions = Set.copyOf(functions);
    }

    public static Selection of(List<Country> states, int days) {
        return new Selection(new TreeSet<>(states), Set.of(), days);
    }
}
