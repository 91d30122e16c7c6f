package org.comity.requests.web;

import java.util.List;
import java.util.Map;
import org.comity.requests.SentLine;
import org.comity.requests.usecase.ListingSent;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;

/// What was sent in the name of the reader's authority.
public record SentPage(List<SentLine> lines, StateNames names) {

    public boolean hasOlder() {
        return ListingSent.full(lines);
    }

    /// One of them, with the form by which it is recalled.
    ///
    /// @param typed the reason, when it was refused
    public record One(SentLine line, StateNames names, Map<String, String> typed, List<FieldError> errors) {

        public String text() {
            return typed.getOrDefault("text", "");
        }

        public String error() {
            return errors.stream().map(FieldError::message).findFirst().orElse("");
        }
    }
}
