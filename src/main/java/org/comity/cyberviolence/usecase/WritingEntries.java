package org.comity.cyberviolence.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.cyberviolence.MeasureId;
import org.comity.cyberviolence.model.Draft;
import org.comity.cyberviolence.store.DraftStore;
import org.comity.identity.Person;
import org.springframework.transaction.annotation.Transactional;

/// Keeps entries as they are typed, for whoever writes them, until they are published or thrown away.
public class WritingEntries {

    private static final int MOST = 100;

    private final DraftStore drafts;
    private final CyberviolenceAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    public WritingEntries(DraftStore drafts, CyberviolenceAccess access, AuditTrail audit, Clock clock) {
        this.drafts = drafts;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Draft> drafts(Person person) {
        return access.writes(person) ? drafts.newest(MOST) : List.of();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> draft(Person person, MeasureId id) {
        return access.writes(person) ? drafts.find(id) : Optional.empty();
    }

    /// @param fields of the form, whatever is missing in them
    /// @param kept the digest of the draft that was shown; the empty text where there was none
    /// @return whether it was kept: not where somebody else kept another since
    @Transactional
    public boolean save(Person person, MeasureId id, Map<String, String> fields, String kept) {
        if (!access.writes(person)
                || !kept.equals(drafts.findForChange(id).map(Draft::digest).orElse(""))) {
            return false;
        }
        drafts.save(
                new Draft(id, fields, clock.instant()),
                person.id(),
                person.belonging().demonstration());
        return true;
    }

    /// @return whether there was a draft, and the person may
    @Transactional
    public boolean discard(Person person, MeasureId id) {
        if (!access.writes(person) || drafts.find(id).isEmpty() || !drafts.remove(id)) {
            return false;
        }
        audit.append(AuditEntry.of("violence.draft.discarded")
                .with("entry", id.slug())
                .with("by", person.id().toString())
                .with("place", person.belonging().name()));
        return true;
    }
}
