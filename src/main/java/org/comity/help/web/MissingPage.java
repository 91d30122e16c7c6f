package org.comity.help.web;

import java.util.List;
import java.util.Optional;

/// Nothing stands at an address: what there is instead.
///
/// @param state where the State is known, and the problem is not
public record MissingPage(Optional<StateName> state, List<StateName> states) {}
