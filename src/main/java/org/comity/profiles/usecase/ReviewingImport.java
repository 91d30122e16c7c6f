package org.comity.profiles.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.comity.identity.Person;
import org.comity.profiles.Item;
import org.comity.profiles.ItemId;
import org.comity.profiles.model.ImportId;
import org.comity.profiles.model.Imported;
import org.comity.profiles.model.Imported.Status;
import org.comity.profiles.model.Matched;
import org.comity.profiles.model.ProposalId;
import org.comity.profiles.model.ReadRow;
import org.comity.profiles.model.Said;
import org.comity.profiles.store.ImportStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/// Shows whoever uploaded a document what was read and what differs from the profile, takes corrections, and makes one
/// proposal of it, or none. Nobody else sees it.
public class ReviewingImport {

    private static final int AT_ONCE = 100;

    /// @param rows each beside what stands in the profile
    public record Seen(Imported imported, List<Matched> rows) {

        public long count(Matched.Kind kind) {
            return rows.stream().filter(row -> row.kind() == kind).count();
        }
    }

    /// What came of making it a draft.
    public sealed interface Drafted {
        record Done(ProposalId proposal) implements Drafted {}

        /// Rows that could not be read are neither assigned nor left out.
        record StillOpen() implements Drafted {}

        /// The profile says all of it already.
        record NothingNew() implements Drafted {}

        record NotFound() implements Drafted {}
    }

    private final ImportStore imports;
    private final ProfilesInMemory profiles;
    private final WritingProposal writing;
    private final ProfileAccess access;
    private final Clock clock;

    public ReviewingImport(
            ImportStore imports,
            ProfilesInMemory profiles,
            WritingProposal writing,
            ProfileAccess access,
            Clock clock) {
        this.imports = imports;
        this.profiles = profiles;
        this.writing = writing;
        this.access = access;
        this.clock = clock;
    }

    /// What waits for somebody, without rows.
    @Transactional(readOnly = true)
    public List<Imported> open(Person person) {
        return imports.open(person.id(), clock.instant(), AT_ONCE);
    }

    /// Empty for what is not theirs, and for what was decided about or expired.
    @Transactional(readOnly = true)
    public Optional<Seen> read(Person person, ImportId id) {
        return imports.find(id).filter(found -> theirs(person, found)).map(this::seen);
    }

    /// What it became, for whoever comes back to its address.
    @Transactional(readOnly = true)
    public Optional<ProposalId> became(Person person, ImportId id) {
        return imports.find(id)
                .filter(found -> found.person().equals(person.id()) && access.writes(person, found.state()))
                .flatMap(Imported::proposal);
    }

    private boolean theirs(Person person, Imported imported) {
        return imported.person().equals(person.id())
                && imported.open(clock.instant())
                && access.writes(person, imported.state());
    }

    private Seen seen(Imported imported) {
        var present = profiles.of(imported.state()).orElseThrow().asOf(LocalDate.now(clock));
        return new Seen(imported, Matched.of(imported.rows(), present, imported.source()));
    }

    /// Takes what somebody typed for a row.
    @Transactional
    public boolean mend(Person person, ImportId id, int number, Said said, ReadRow.Fate fate) {
        return change(person, id, number, row -> row.mended(said, fate));
    }

    @Transactional
    public boolean leaveOut(Person person, ImportId id, int number) {
        return change(person, id, number, ReadRow::leftOut);
    }

    private boolean change(Person person, ImportId id, int number, UnaryOperator<ReadRow> how) {
        var row =
                imports.findForChange(id).filter(found -> theirs(person, found)).flatMap(found -> found.row(number));
        row.ifPresent(found -> imports.save(id, how.apply(found)));
        return row.isPresent();
    }

    /// Leaves out everything that could not be read and was not corrected.
    @Transactional
    public boolean leaveOutUnread(Person person, ImportId id) {
        var found = imports.findForChange(id).filter(one -> theirs(person, one));
        found.ifPresent(
                one -> one.rows().stream().filter(ReadRow::open).forEach(row -> imports.save(id, row.leftOut())));
        return found.isPresent();
    }

    @Transactional
    public boolean discard(Person person, ImportId id) {
        var found = imports.findForChange(id).filter(one -> theirs(person, one));
        found.ifPresent(one -> imports.close(id, Status.DISCARDED, Optional.empty()));
        return found.isPresent();
    }

    /// One proposal with everything that is new or changed, and what was read is deleted; or nothing at all. Doing it
    /// again leads to the same proposal.
    ///
    /// @param title of the proposal
    @Transactional
    public Drafted draft(Person person, ImportId id, String title) {
        var found = imports.findForChange(id).filter(one -> theirs(person, one)).map(this::seen);
        if (found.isEmpty()) {
            return became(person, id).<Drafted>map(Drafted.Done::new).orElseGet(Drafted.NotFound::new);
        }
        var seen = found.get();
        if (seen.count(Matched.Kind.OPEN) > 0) {
            return new Drafted.StillOpen();
        }
        var rows = new LinkedHashMap<ItemId, Item>();
        seen.rows()
                .forEach(row -> row.wanted()
                        .ifPresent(wanted ->
                                rows.put(row.there().orElseGet(() -> new ItemId(UUID.randomUUID())), wanted)));
        if (rows.isEmpty()) {
            return new Drafted.NothingNew();
        }
        var document = Map.of("document.sha256", seen.imported().digest().hex());
        var proposal = writing.begin(person, seen.imported().state(), title, rows, document);
        proposal.ifPresent(drafted -> imports.close(id, Status.DRAFTED, Optional.of(drafted)));
        return proposal.<Drafted>map(Drafted.Done::new).orElseGet(Drafted.NotFound::new);
    }

    /// Deletes what nobody decided about in time.
    @Scheduled(fixedDelayString = "PT10M")
    @Transactional
    public void expireAll() {
        for (var id : imports.overdue(clock.instant(), AT_ONCE)) {
            imports.findForChange(id)
                    .filter(one -> one.status() == Status.OPEN)
                    .ifPresent(one -> imports.close(id, Status.EXPIRED, Optional.empty()));
        }
    }
}
