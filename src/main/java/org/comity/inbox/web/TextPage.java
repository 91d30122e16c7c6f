package org.comity.inbox.web;

import java.util.List;
import java.util.Optional;
import org.comity.identity.Officer;
import org.comity.inbox.model.TextTemplate;
import org.comity.web.FieldError;

/// One text, while it is written.
public record TextPage(Officer officer, TextTemplate text, List<FieldError> errors) {

    public Optional<FieldError> error(String field) {
        return errors.stream().filter(error -> error.field().equals(field)).findFirst();
    }
}
