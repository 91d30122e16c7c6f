package org.comity.notices.usecase;

import java.util.List;
import java.util.Set;
import org.comity.guests.GuestEvent;
import org.comity.identity.Directory;
import org.comity.identity.Role;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells the requesting side, in the same transaction, that a link for a recipient without an account was ended by
/// wrong codes: whoever gave it, and the officers who can give another.
public class TellingOfGuests {

    private final Directory directory;
    private final TellingPeople telling;

    public TellingOfGuests(Directory directory, TellingPeople telling) {
        this.directory = directory;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(GuestEvent.Guessed event) {
        var news = new News(
                Kind.GUEST_LINK_GUESSED,
                event.request().value(),
                event.requesting(),
                event.reference(),
                "/requests/" + event.request() + "/link",
                null,
                true,
                event.at());
        telling.tell(news, recipients(event));
    }

    /// Who may still read the request, and nobody else: whoever gave the link may have left, and under TLP:RED those
    /// alone are told who work on it.
    private List<Recipient> recipients(GuestEvent.Guessed event) {
        return directory.peopleOf(event.requesting(), Set.of(Role.OFFICER)).stream()
                .filter(person -> !event.onlyMembers() || event.members().contains(person.id()))
                .map(person -> Recipient.of(person, person.id().equals(event.giver()) ? Why.STEP_BEFORE : Why.OFFICER))
                .toList();
    }
}
