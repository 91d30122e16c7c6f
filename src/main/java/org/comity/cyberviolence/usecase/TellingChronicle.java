package org.comity.cyberviolence.usecase;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.cyberviolence.model.Telling;
import org.comity.identity.Person;
import org.comity.vocabulary.Sha256;

/// Writes into the record what happened to what somebody told: never what it says, nor who told it,
/// nor a digest of the words, by which whoever guesses them would know.
public class TellingChronicle {

    private final AuditTrail audit;

    public TellingChronicle(AuditTrail audit) {
        this.audit = audit;
    }

    /// @param what such as `told`
    /// @param by empty for somebody outside
    void write(Telling telling, String what, Optional<Person> by) {
        var entry = AuditEntry.of("violence.telling." + what)
                .with("telling", telling.id().toString());
        if (telling.answer().isPresent()) {
            entry = entry.with("answer.sha256", digest(telling.answer().get()));
        }
        if (telling.entry().isPresent()) {
            entry = entry.with("entry", telling.entry().get().slug());
        }
        if (by.isPresent()) {
            entry = entry.with("by", by.get().id().toString())
                    .with("place", by.get().belonging().name());
        }
        audit.append(entry);
    }

    /// Of what the node itself erased because its time was over.
    void forgotten(int tellings, int drafts) {
        audit.append(AuditEntry.of("violence.forgotten")
                .with("tellings", Integer.toString(tellings))
                .with("drafts", Integer.toString(drafts)));
    }

    private static String digest(String words) {
        return Sha256.of(words.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
