package org.comity.requests.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.identity.Access;
import org.comity.identity.Action;
import org.comity.identity.Matter;
import org.comity.identity.Officer;
import org.comity.identity.Person;
import org.comity.requests.EmergencyReview;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestId;
import org.comity.requests.SentLine;
import org.comity.requests.model.Act;
import org.comity.requests.model.Note;
import org.comity.requests.model.Side;
import org.comity.requests.store.NoteStore;
import org.comity.requests.store.RequestStore;
import org.comity.requests.store.RequestStore.Stored;
import org.comity.requests.store.SentLists;
import org.comity.vocabulary.Sensitive;
import org.springframework.transaction.annotation.Transactional;

/// Says afterwards whether what went out in danger to life or safety was an emergency: the head of the authority,
/// who had no hand in it. The task stands until it is done, and it is done once.
public class ReviewingEmergency {

    private static final int MOST_LISTED = 200;

    /// What came of it.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /// Whoever had a hand in it does not review it.
        record OwnHand() implements Outcome {}

        /// It was no emergency, not of this head's authority, or is destroyed.
        record NotFound() implements Outcome {}
    }

    private final RequestStore requests;
    private final NoteStore notes;
    private final SentLists sent;
    private final NoteChronicle chronicle;
    private final Access access;

    public ReviewingEmergency(
            RequestStore requests, NoteStore notes, SentLists sent, NoteChronicle chronicle, Access access) {
        this.requests = requests;
        this.notes = notes;
        this.sent = sent;
        this.chronicle = chronicle;
        this.access = access;
    }

    /// What waits for a review in the authority of a head, the oldest first; nothing for everybody else.
    @Transactional(readOnly = true)
    public List<SentLine> waiting(Person head) {
        return reviewer(head)
                .map(officer -> officer.authority().id())
                .map(own -> sent.of(own, notes.unreviewed(own, MOST_LISTED)))
                .orElse(List.of());
    }

    /// What was found of one, or that it waits; empty where nothing is to be reviewed by this head.
    @Transactional(readOnly = true)
    public Optional<EmergencyReview> of(RequestId id, Person head) {
        return reviewer(head)
                .flatMap(officer -> requests.find(id)
                        .filter(stored -> ofAuthority(stored, officer))
                        .flatMap(stored ->
                                EmergencyReview.in(notes.of(id, stored.caseKey()), ownHand(stored, officer))));
    }

    /// A second review changes nothing.
    @Transactional
    public Outcome review(RequestId id, Person head, boolean justified, Sensitive<String> words) {
        var officer = reviewer(head).orElse(null);
        var stored = requests.findForChange(id).orElse(null);
        if (officer == null || stored == null || !ofAuthority(stored, officer)) {
            return new Outcome.NotFound();
        }
        var beside = notes.of(id, stored.caseKey());
        if (none(beside, NoteKind.EMERGENCY)) {
            return new Outcome.NotFound();
        }
        if (ownHand(stored, officer)) {
            return new Outcome.OwnHand();
        }
        if (none(beside, NoteKind.REVIEW)) {
            var found = Map.of("justified", justified ? "yes" : "no", "text", words.reveal());
            chronicle.write(stored, NoteKind.REVIEW, Side.REQUESTING, head, found);
        }
        return new Outcome.Done();
    }

    private Optional<Officer> reviewer(Person head) {
        return head.headOfAuthority().filter(officer -> access.allows(head, Action.DECIDE, Matter.SENT));
    }

    private static boolean ofAuthority(Stored stored, Officer officer) {
        return officer.authority().id().equals(stored.request().requesting().id());
    }

    private static boolean none(List<Note> notes, NoteKind kind) {
        return notes.stream().noneMatch(note -> note.kind() == kind);
    }

    /// Wrote, submitted, approved, sent or released it. To recall it is no hand in its going out.
    private boolean ownHand(Stored stored, Officer officer) {
        var request = stored.request();
        return request.writers().contains(officer.id())
                || sent.of(request.requesting().id(), request.id()).stream()
                        .flatMap(line -> line.hands().stream())
                        .anyMatch(hand -> hand.act() != Act.RECALL && hand.isOf(officer.id(), officer.name()));
    }
}
