package org.comity.inbox.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comity.audit.AuditEntry;
import org.comity.audit.AuditTrail;
import org.comity.identity.Action;
import org.comity.identity.Officer;
import org.comity.inbox.model.TextTemplate;
import org.comity.inbox.store.TemplateRows;
import org.comity.requests.DraftTexts;
import org.comity.requests.RequestId;
import org.comity.requests.model.Field;
import org.comity.vault.CaseKeyId;
import org.comity.vault.KeyRing;
import org.comity.vault.Vault;
import org.comity.vocabulary.Sensitive;
import org.springframework.transaction.annotation.Transactional;

/// Keeps texts that are used again and again, sealed under the authority's key, and adds them to drafts. Another
/// authority's text, a colleague's own one and none at all are one answer.
public class KeepingTemplates {

    private static final String TITLE = "board.template-title";
    private static final String WORDS = "board.template-words";

    private final TemplateRows rows;
    private final IndexingWords keys;
    private final Vault vault;
    private final DraftTexts drafts;
    private final InboxAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    public KeepingTemplates(
            TemplateRows rows,
            IndexingWords keys,
            Vault vault,
            DraftTexts drafts,
            InboxAccess access,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.vault = vault;
        this.drafts = drafts;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The reader's own texts first; empty for whoever has none by the policy.
    @Transactional(readOnly = true)
    public Optional<List<TextTemplate>> list(Officer reader) {
        if (!access.seesTemplates(reader)) {
            return Optional.empty();
        }
        var found = rows.of(reader, TextTemplate.MOST);
        if (found.isEmpty()) {
            return Optional.of(List.of());
        }
        var key = keys.sealing(reader.authority().id()).caseKey();
        var ring = vault.keys(Set.of(key));
        return Optional.of(found.stream()
                .filter(row -> access.ofTemplate(Action.READ, row.owner() != null, reader))
                .map(row -> new TextTemplate(
                        row.id(),
                        row.owner() != null,
                        opened(ring, key, row.title(), TITLE),
                        opened(ring, key, row.words(), WORDS)))
                .toList());
    }

    public Optional<TextTemplate> read(UUID id, Officer reader) {
        return list(reader).stream()
                .flatMap(List::stream)
                .filter(known -> known.id().equals(id))
                .findFirst();
    }

    /// Whether the writer may keep this text, before anything is said about how it is written.
    @Transactional
    public boolean takes(TextTemplate text, Officer writer) {
        if (!access.ofTemplate(Action.WRITE, text.own(), writer)) {
            return false;
        }
        var before = rows.find(text.id());
        if (before.isPresent() && !writes(before.get(), writer)) {
            return false;
        }
        var another = before.isEmpty() || copied(text, before.get());
        return !another || rows.of(writer, TextTemplate.MOST).size() < TextTemplate.MOST;
    }

    /// Whoever keeps a text of all for themselves takes it from nobody: they get one of their own beside it.
    private static boolean copied(TextTemplate text, TemplateRows.Row before) {
        return before.owner() == null && text.own();
    }

    /// @param text a new one where nobody knows its identifier
    /// @return whether it is kept; a text that is somebody else's is not
    @Transactional
    public boolean save(TextTemplate text, Officer writer) {
        if (!takes(text, writer)) {
            return false;
        }
        var authority = writer.authority().id();
        var key = keys.sealing(authority).caseKey();
        var shared = rows.find(text.id()).filter(before -> copied(text, before)).isPresent();
        var id = shared ? UUID.randomUUID() : text.id();
        rows.put(
                new TemplateRows.Row(
                        id,
                        authority,
                        text.own() ? writer.id() : null,
                        vault.seal(key, text.title().reveal().getBytes(StandardCharsets.UTF_8), TITLE),
                        vault.seal(key, text.words().reveal().getBytes(StandardCharsets.UTF_8), WORDS)),
                writer.id(),
                clock.instant());
        record("board.template-kept", id, text.own(), writer);
        return true;
    }

    /// @return whether there was one
    @Transactional
    public boolean remove(UUID id, Officer writer) {
        var found = rows.find(id).filter(row -> writes(row, writer));
        found.ifPresent(row -> {
            rows.remove(id);
            record("board.template-deleted", id, row.owner() != null, writer);
        });
        return found.isPresent();
    }

    /// The fields of a draft that take a text; empty for whoever may not write it.
    public Optional<List<Field>> fields(RequestId draft, Officer writer) {
        return access.seesTemplates(writer) ? drafts.fields(draft, writer) : Optional.empty();
    }

    public DraftTexts.Result insert(UUID id, RequestId draft, Field field, Officer writer) {
        return read(id, writer)
                .map(text -> drafts.add(draft, writer, field, text.words()))
                .orElse(DraftTexts.Result.NOT_FOUND);
    }

    private boolean writes(TemplateRows.Row row, Officer writer) {
        var owner = row.owner();
        return row.authority().equals(writer.authority().id())
                && (owner == null || owner.equals(writer.id()))
                && access.ofTemplate(Action.WRITE, owner != null, writer);
    }

    private static Sensitive<String> opened(KeyRing ring, CaseKeyId key, byte[] sealed, String purpose) {
        return Sensitive.of(new String(ring.open(key, sealed, purpose), StandardCharsets.UTF_8));
    }

    private void record(String act, UUID id, boolean own, Officer writer) {
        audit.append(AuditEntry.of(act)
                .with("template", id.toString())
                .with("whose", own ? "own" : "authority")
                .with("authority.id", writer.authority().id().toString())
                .with("officer", writer.id().toString()));
    }
}
