package org.comity.help.web;

import java.util.List;
import java.util.Optional;
import org.comity.help.Problem;
import org.comity.web.FieldError;

/// Where somebody says what happened, and where they are.
///
/// @param problem chosen before
/// @param state code chosen before; empty
/// @param states by name
/// @param copy whether it is written into a file, where no form is answered
public record EntrancePage(
        Optional<Problem> problem, String state, List<StateName> states, boolean copy, List<FieldError> errors) {}
