package org.comity.identity;

import java.time.ZoneId;
import java.util.Set;
import org.comity.vocabulary.Country;

/// An authority enrolled on this node.
///
/// @param functions what its Party designated it for; never empty
/// @param zone the clock its officers live by
/// @param demonstration fictional, and marked so wherever it is shown
public record Authority(
        AuthorityId id,
        Country country,
        String name,
        Set<AuthorityFunction> functions,
        ZoneId zone,
        boolean demonstration) {

    /// @throws IllegalArgumentException when the authority has no function
    public Authority {
        if (functions.isEmpty()) {
            throw new IllegalArgumentException("An authority is designated for something");
        }
        functions = Set.copyOf(functions);
    }
}
