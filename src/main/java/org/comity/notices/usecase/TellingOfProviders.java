package org.comity.notices.usecase;

import java.util.Collection;
import java.util.List;
import org.comity.identity.Belonging;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.Role;
import org.comity.notices.model.Kind;
import org.comity.notices.model.News;
import org.comity.notices.model.Recipient;
import org.comity.notices.model.Why;
import org.comity.providers.Keeper;
import org.comity.providers.ProvidersEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells of claims to pages of providers, and of pages to be confirmed, in the transaction in which a step is done: the
/// side that did not do it, and both where the node did.
public class TellingOfProviders {

    private final Directory directory;
    private final TellingPeople telling;

    public TellingOfProviders(Directory directory, TellingPeople telling) {
        this.directory = directory;
        this.telling = telling;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ProvidersEvent event) {
        switch (event) {
            case ProvidersEvent.ClaimMoved moved -> tell(moved);
            case ProvidersEvent.ConfirmationDue due ->
                telling.tell(
                        News.of(Kind.PAGE_TO_CONFIRM, due.claim().value(), link(due), due.due(), due.at()),
                        lawyers(due.keeper()));
        }
    }

    private void tell(ProvidersEvent.ClaimMoved moved) {
        switch (moved.status()) {
            case "OPEN" -> telling.tell(news(Kind.CLAIM_WAITS, moved), secretariat());
            case "VERIFIED" -> telling.tell(news(Kind.CLAIM_VERIFIED, moved), lawyers(moved.keeper()));
            case "REFUSED" -> telling.tell(news(Kind.CLAIM_REFUSED, moved), lawyers(moved.keeper()));
            default -> {
                telling.tell(news(Kind.CLAIM_OVER, moved), lawyers(moved.keeper()));
                telling.tell(news(Kind.CLAIM_OVER, moved), secretariat());
            }
        }
    }

    private static News news(Kind kind, ProvidersEvent.ClaimMoved moved) {
        return News.of(kind, moved.claim().value(), link(moved), moved.until(), moved.at());
    }

    private static String link(ProvidersEvent event) {
        return "/claims/" + event.claim();
    }

    private List<Recipient> secretariat() {
        return recipients(directory.bearing(Role.SECRETARIAT_AUTHORITIES), Why.SECRETARIAT_AUTHORITIES);
    }

    private List<Recipient> lawyers(Keeper keeper) {
        return recipients(
                directory.bearing(Role.PROVIDER_LAWYER).stream()
                        .filter(person -> person.belonging() instanceof Belonging.ToProvider lawyers
                                && lawyers.provider().id().equals(keeper.id()))
                        .toList(),
                Why.PROVIDER_LAWYER);
    }

    private static List<Recipient> recipients(Collection<Person> people, Why why) {
        return people.stream().map(person -> Recipient.of(person, why)).toList();
    }
}
