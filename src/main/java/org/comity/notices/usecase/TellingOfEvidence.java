package org.comity.notices.usecase;

import java.util.List;
import java.util.Set;
import org.comity.evidence.EvidenceEvent;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells that something happened to a package of evidence, in the transaction in which it happens: never
/// what is inside, how much it is, or under which conditions. Those are told who work on the request, or
/// all officers where nobody does; of a package that is passed on, its receiver alone.
public class TellingOfEvidence {

    private final Directory directory;
    private final TellingPeople telling;

    public TellingOfEvidence(Directory directory, TellingPeople telling) {
        this.directory = directory;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EvidenceEvent event) {
        var kind = switch (event.what()) {
            case HANDED_OVER -> Kind.EVIDENCE_HANDED_OVER;
            case OPENED -> Kind.EVIDENCE_OPENED;
            case DECLINED -> Kind.EVIDENCE_DECLINED;
            case PASSED_ON -> Kind.EVIDENCE_PASSED_ON;
        };
        telling.tell(
                new News(
                        kind,
                        event.id().value(),
                        event.told(),
                        event.reference(),
                        "/evidence/" + event.id(),
                        null,
                        false,
                        event.at()),
                recipients(event));
    }

    private List<Recipient> recipients(EvidenceEvent event) {
        return told(event).stream()
                .filter(person -> !person.id().equals(event.by()))
                .map(person -> Recipient.of(person, person.is(Role.OFFICER) ? Why.OFFICER : Why.APPROVER))
                .toList();
    }

    private List<Person> told(EvidenceEvent event) {
        var officers = directory.peopleOf(event.told(), Set.of(Role.OFFICER, Role.APPROVER));
        if (!event.to().isEmpty()) {
            return among(officers, event.to());
        }
        var working = among(officers, event.members());
        return working.isEmpty() && !event.onlyMembers()
                ? officers.stream().filter(person -> person.is(Role.OFFICER)).toList()
                : working;
    }

    private static List<Person> among(List<Person> people, Set<?> ids) {
        return people.stream().filter(person -> ids.contains(person.id())).toList();
    }
}
