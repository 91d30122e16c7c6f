package org.comity.requests.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.requests.EmergencyReview;
import org.comity.requests.SentLine;
import org.comity.requests.usecase.ListingSent;
import org.comity.treaties.StateNames;
import org.comity.web.FieldError;

/// What was sent in the name of the reader's authority.
///
/// @param waiting emergencies that wait for the head's review
public record SentPage(List<SentLine> lines, List<SentLine> waiting, StateNames names) {

    public boolean hasOlder() {
        return ListingSent.full(lines);
    }

    /// One of them, with the forms by which it is recalled and, after an emergency, reviewed.
    ///
    /// @param review empty where there is nothing to review
    /// @param typed the words, when they were refused
    public record One(
            SentLine line,
            Optional<EmergencyReview> review,
            StateNames names,
            Map<String, String> typed,
            List<FieldError> errors) {

        public String typed(String name) {
            return typed.getOrDefault(name, "");
        }

        public String error(String name) {
            return errors.stream()
                    .filter(error -> error.field().equals(name))
                    .map(FieldError::message)
                    .findFirst()
                    .orElse("");
        }

        public String text() {
            return typed.getOrDefault("text", "");
        }

        public String error() {
            return error("RECALL-text");
        }
    }
}
