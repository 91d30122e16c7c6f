package org.comity.profiles.usecase;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Person;
import org.comity.profiles.model.Suggestion;
import org.comity.vocabulary.Sha256;

/// Writes into the record what happened to a suggestion: never what it says, nor who told it.
public class SuggestionChronicle {

    private final AuditTrail audit;

    public SuggestionChronicle(AuditTrail audit) {
        this.audit = audit;
    }

    /// @param what such as `told`
    /// @param by empty for somebody outside
    void write(Suggestion suggestion, String what, Optional<Person> by) {
        var entry = AuditEntry.of("suggestion." + what)
                .with("suggestion", suggestion.id().toString())
                .with("state", suggestion.state().code())
                .with("about", suggestion.place().text())
                .with("words.sha256", digest(suggestion.words()));
        if (suggestion.answer().isPresent()) {
            entry = entry.with("answer.sha256", digest(suggestion.answer().get()));
        }
        if (suggestion.proposal().isPresent()) {
            entry = entry.with("proposal", suggestion.proposal().get().toString());
        }
        if (by.isPresent()) {
            entry = entry.with("by", by.get().id().toString())
                    .with("place", by.get().belonging().name());
        }
        audit.append(entry);
    }

    /// Of what the node itself erased because its time was over.
    void forgotten(int suggestions, int mails) {
        audit.append(AuditEntry.of("suggestion.forgotten")
                .with("suggestions", Integer.toString(suggestions))
                .with("mails", Integer.toString(mails)));
    }

    private static String digest(String words) {
        return Sha256.of(words.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
