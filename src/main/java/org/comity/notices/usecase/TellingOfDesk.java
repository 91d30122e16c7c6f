package org.comity.notices.usecase;

import java.util.List;
import java.util.Set;
import org.comity.desk.DeskEvent;
import org.comity.desk.TicketId;
import org.comity.desk.Topic;
import org.comity.identity.Directory;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells of letters to the secretariat: whoever looks after one, or everybody of the topic; and whoever wrote
/// while they were signed in.
public class TellingOfDesk {

    private static final String DESK = "/secretariat/desk";

    private final Directory directory;
    private final TellingPeople telling;

    public TellingOfDesk(Directory directory, TellingPeople telling) {
        this.directory = directory;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DeskEvent event) {
        switch (event) {
            case DeskEvent.Written written -> tell(written);
            case DeskEvent.Given given ->
                telling.tell(
                        News.of(
                                Kind.TICKET_GIVEN,
                                given.ticket().value(),
                                page(given.ticket()),
                                given.due(),
                                given.at()),
                        of(Set.of(given.to()), Why.WAITED_FOR));
            case DeskEvent.NearlyDue due ->
                telling.tell(
                        News.of(Kind.TICKET_DUE, due.ticket().value(), page(due.ticket()), due.due(), due.at()),
                        secretariat(due.forWhom(), due.topic()));
            case DeskEvent.Answered answered ->
                telling.tell(
                        News.of(
                                Kind.TICKET_ANSWERED,
                                answered.ticket().value(),
                                "/account/tickets/" + answered.ticket(),
                                null,
                                answered.at()),
                        of(Set.of(answered.writer()), Why.OWN));
        }
    }

    /// A new one that is nobody's leads to the list: an unread notice of it is enough, however many are written.
    private void tell(DeskEvent.Written written) {
        var kind =
                written.again() ? Kind.TICKET_AGAIN : written.forWhom().isEmpty() ? Kind.TICKET_NEW : Kind.TICKET_GIVEN;
        telling.tell(
                News.of(
                        kind,
                        written.ticket().value(),
                        kind == Kind.TICKET_NEW ? DESK : page(written.ticket()),
                        written.due(),
                        written.at()),
                secretariat(written.forWhom(), written.topic()));
    }

    private List<Recipient> secretariat(Set<PersonId> people, Topic topic) {
        return people.isEmpty()
                ? directory.bearing(topic.pool()).stream()
                        .map(person -> Recipient.of(person, why(topic.pool())))
                        .toList()
                : of(people, Why.WAITED_FOR);
    }

    private static Why why(Role pool) {
        return pool == Role.SECRETARIAT_ADMISSION ? Why.SECRETARIAT_ADMISSION : Why.SECRETARIAT_AUTHORITIES;
    }

    private List<Recipient> of(Set<PersonId> people, Why why) {
        return directory.people(people).stream()
                .map(person -> Recipient.of(person, why))
                .toList();
    }

    private static String page(TicketId ticket) {
        return DESK + "/" + ticket;
    }
}
