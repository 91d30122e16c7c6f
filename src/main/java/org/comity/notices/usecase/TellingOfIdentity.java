package org.comity.notices.usecase;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.comity.identity.Directory;
import org.comity.identity.IdentityEvent;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells of people who come in or come back, and of authorities, in the transaction in which a step is done.
public class TellingOfIdentity {

    private static final String APPLICATIONS = "/applications";
    private static final String AUTHORITIES = "/secretariat/authorities";

    private final Directory directory;
    private final TellingPeople telling;

    public TellingOfIdentity(Directory directory, TellingPeople telling) {
        this.directory = directory;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(IdentityEvent event) {
        switch (event) {
            case IdentityEvent.ApplicationMoved moved -> tell(moved);
            case IdentityEvent.ProposalMoved moved -> tell(moved);
            case IdentityEvent.RecoveryMoved moved -> tell(moved);
        }
    }

    /// The list and not the single application is where it leads, as long as anybody may be the next to decide.
    private void tell(IdentityEvent.ApplicationMoved moved) {
        var one = APPLICATIONS + "/" + moved.application();
        switch (moved.status()) {
            case "CONFIRMED" -> tell(moved, Kind.LINK_TO_HAND_OVER, one, moved.waitsFor(), Why.VOUCHED);
            case "AWAITING_CONFIRMATION" ->
                tell(moved, Kind.APPLICATION_WAITS, APPLICATIONS, moved.waitsFor(), Why.SECRETARIAT_ADMISSION);
            default -> {
                tell(moved, Kind.APPLICATION_WAITS, APPLICATIONS, moved.waitsFor(), Why.GATEKEEPER);
                if (moved.waitsFor().isEmpty()) {
                    tell(moved, Kind.APPLICATION_ENDED, one, moved.concerned(), Why.VOUCHED);
                }
            }
        }
    }

    private void tell(IdentityEvent.ApplicationMoved moved, Kind kind, String link, Set<PersonId> people, Why why) {
        var deadline = kind == Kind.APPLICATION_ENDED ? null : moved.until();
        telling.tell(News.of(kind, moved.application(), link, deadline, moved.at()), recipients(people, why));
    }

    private void tell(IdentityEvent.ProposalMoved moved) {
        telling.tell(
                News.of(Kind.AUTHORITY_TO_CONFIRM, moved.proposal(), AUTHORITIES, moved.until(), moved.at()),
                recipients(moved.waitsFor(), Why.SECRETARIAT_AUTHORITIES));
        if (!moved.status().equals("PROPOSED")) {
            telling.tell(
                    News.of(Kind.AUTHORITY_DECIDED, moved.proposal(), AUTHORITIES, null, moved.at()),
                    recipients(Set.of(moved.proposedBy()), Why.PROPOSED));
        }
    }

    /// Whose keys they are learns of every step at once: it may not be they who asked for it.
    private void tell(IdentityEvent.RecoveryMoved moved) {
        telling.tell(
                News.of(Kind.RECOVERY_OF_YOURS, moved.recovery(), "/account", null, moved.at())
                        .urgently(),
                recipients(Set.of(moved.person()), Why.OWN));
        var others = directory.people(moved.waitsFor()).stream()
                .filter(person -> !person.id().equals(moved.person()))
                .map(person -> Recipient.of(person, duty(person)))
                .toList();
        telling.tell(
                News.of(Kind.RECOVERY_WAITS, moved.recovery(), "/recoveries/" + moved.recovery(), null, moved.at()),
                others);
    }

    private static Why duty(Person person) {
        return person.is(Role.GATEKEEPER)
                ? Why.GATEKEEPER
                : person.is(Role.SECRETARIAT_EMERGENCY) ? Why.SECRETARIAT_EMERGENCY : Why.WAITED_FOR;
    }

    private List<Recipient> recipients(Collection<PersonId> people, Why why) {
        return directory.people(Set.copyOf(people)).stream()
                .map(person -> Recipient.of(person, why))
                .toList();
    }
}
