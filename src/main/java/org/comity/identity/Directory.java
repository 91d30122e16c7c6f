package org.comity.identity;

import java.util.List;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// Finds the authorities and officers of this node. Fictional ones count on a demonstration only.
public interface Directory {

    /// The authority a stored request names: found even where it does not count any more.
    Optional<Authority> authority(AuthorityId id);

    /// The authority a Party designated for a function, if it is enrolled here.
    Optional<Authority> designated(Country country, AuthorityFunction function);

    List<Authority> authorities();

    /// Empty also when the officer is suspended.
    Optional<Officer> officer(OfficerId id);

    /// Fictional officers, in the order they are offered; empty on a node that is no demonstration.
    List<Officer> demonstrationOfficers();
}
