package org.comity.notices.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.disclosure.DisclosureEvent;
import org.comity.disclosure.DisclosureEvent.What;
import org.comity.identity.Directory;
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

/// Tells of restricted contact details, in the transaction in which a step is done: whoever asked, those who look
/// after the authority whose details they are, and the secretariat where it stands in or somebody broke the glass.
/// Never why they were asked for, and never a detail.
public class TellingOfDisclosures {

    private final Directory directory;
    private final TellingPeople telling;

    public TellingOfDisclosures(Directory directory, TellingPeople telling) {
        this.directory = directory;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DisclosureEvent event) {
        var news = new News(
                kind(event.what()),
                event.disclosure(),
                null,
                event.reference(),
                "/disclosures/" + event.disclosure(),
                event.until().orElse(null),
                event.urgent(),
                event.at());
        telling.tell(news, recipients(event));
    }

    /// Each once. Whoever did it knows; whoever asked is told of everything, also that the asking arrived.
    private List<Recipient> recipients(DisclosureEvent event) {
        var told = new LinkedHashMap<PersonId, Recipient>();
        directory.people(Set.of(event.asker())).forEach(person -> told.put(person.id(), Recipient.of(person, Why.OWN)));
        event.owner()
                .ifPresent(owner -> directory
                        .peopleOf(owner, Set.of(Role.GATEKEEPER, Role.HEAD))
                        .forEach(person ->
                                others(event, person, told, person.is(Role.HEAD) ? Why.HEAD : Why.GATEKEEPER)));
        if (event.secretariat()) {
            directory
                    .bearing(Role.SECRETARIAT_AUTHORITIES)
                    .forEach(person -> others(event, person, told, Why.SECRETARIAT_AUTHORITIES));
        }
        return List.copyOf(told.values());
    }

    private static void others(DisclosureEvent event, Person person, Map<PersonId, Recipient> told, Why why) {
        if (event.by().filter(person.id()::equals).isEmpty()) {
            told.putIfAbsent(person.id(), Recipient.of(person, why));
        }
    }

    private static Kind kind(What what) {
        return switch (what) {
            case ASKED -> Kind.DISCLOSURE_ASKED;
            case OPEN_TO_DEPUTY -> Kind.DISCLOSURE_LATE;
            case GRANTED -> Kind.DISCLOSURE_GRANTED;
            case REFUSED -> Kind.DISCLOSURE_REFUSED;
            case WITHDRAWN -> Kind.DISCLOSURE_WITHDRAWN;
            case LAPSED -> Kind.DISCLOSURE_LAPSED;
            case REVOKED -> Kind.DISCLOSURE_REVOKED;
            case OVER -> Kind.DISCLOSURE_OVER;
            case GLASS_BROKEN -> Kind.GLASS_BROKEN;
            case GLASS_REVIEWED -> Kind.GLASS_REVIEWED;
        };
    }
}
