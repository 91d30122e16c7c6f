package org.comity.seals.web;

import java.util.List;
import org.comity.seals.usecase.OwnSeal;
import org.comity.web.FieldError;

/// The seal of one's own authority.
public record SealPage(OwnSeal own, List<FieldError> errors) {

    public SealPage {
        errors = List.copyOf(errors);
    }
}
