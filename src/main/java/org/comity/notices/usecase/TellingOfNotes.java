package org.comity.notices.usecase;

import java.util.List;
import java.util.Set;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.comity.requests.NoteKind;
import org.comity.requests.RequestEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells of what stands beside the acts of a request: letters, drafts shown for comments, emergencies to review; in
/// the transaction in which it is written, and never a word of it. Those are told who work on the request; under
/// TLP:RED nobody else could read it anyway. Where nobody does yet, the officers hear that something is there.
public class TellingOfNotes {

    private final Directory directory;
    private final TellingPeople telling;

    public TellingOfNotes(Directory directory, TellingPeople telling) {
        this.directory = directory;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent.Noted event) {
        switch (event.what()) {
            case LETTER -> tell(event, Kind.LETTER, page(event), workers(event));
            case PRECHECK -> tell(event, Kind.DRAFT_SHOWN, "/drafts/" + event.id(), workers(event));
            case PRECHECK_ENDED -> tell(event, Kind.DRAFT_SHOWN_NO_LONGER, "/drafts", workers(event));
            case COMMENT -> tell(event, Kind.DRAFT_COMMENTED, "/requests/" + event.id() + "/draft", workers(event));
            case EMERGENCY -> tell(event, Kind.EMERGENCY_TO_REVIEW, "/sent/" + event.id(), heads(event));
            case USE_ASKED -> tell(event, Kind.USE_ASKED, page(event), workers(event));
            case USE -> tell(event, Kind.USE_TOLD, page(event), workers(event));
            case OUTCOME -> tell(event, Kind.OUTCOME_TOLD, page(event), workers(event));
            case REVIEW -> tell(event, Kind.EMERGENCY_REVIEWED, page(event), workers(event));
        }
    }

    private void tell(RequestEvent.Noted event, Kind kind, String link, List<Recipient> people) {
        var others = people.stream()
                .filter(recipient -> !recipient.person().id().equals(event.by()))
                .toList();
        telling.tell(
                new News(
                        kind,
                        event.id().value(),
                        event.told(),
                        event.reference(),
                        link,
                        null,
                        event.urgent() && event.what() == NoteKind.LETTER,
                        event.at()),
                others);
    }

    /// Under TLP:RED, while nobody of the authority works on it, its officers open the envelope first.
    private String page(RequestEvent.Noted event) {
        var envelope = event.onlyMembers()
                && directory.peopleOf(event.told(), Set.of(Role.OFFICER, Role.APPROVER)).stream()
                        .noneMatch(person -> event.members().contains(person.id()));
        return envelope ? "/requests" : "/requests/" + event.id();
    }

    private List<Recipient> workers(RequestEvent.Noted event) {
        var officers = directory.peopleOf(event.told(), Set.of(Role.OFFICER, Role.APPROVER));
        var working = officers.stream()
                .filter(person -> event.members().contains(person.id()))
                .toList();
        var told = working.isEmpty()
                ? officers.stream().filter(person -> person.is(Role.OFFICER)).toList()
                : working;
        return told.stream().map(person -> Recipient.of(person, why(person))).toList();
    }

    private List<Recipient> heads(RequestEvent.Noted event) {
        return directory.peopleOf(event.told(), Set.of(Role.HEAD)).stream()
                .map(person -> Recipient.of(person, Why.HEAD))
                .toList();
    }

    private static Why why(Person person) {
        return person.is(Role.OFFICER) ? Why.OFFICER : Why.APPROVER;
    }
}
