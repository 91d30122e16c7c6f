package org.comity.requests.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.directory.DesignatedFunction;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.Directory;
import org.comity.requests.RequestEvent;
import org.comity.requests.model.Handling;
import org.comity.requests.model.Owed;
import org.comity.requests.model.Request;
import org.comity.requests.model.SecondMessage;
import org.comity.requests.model.SecondMessage.Given;
import org.comity.requests.model.StateDemand;
import org.comity.requests.store.SecondMessageStore;
import org.comity.vocabulary.Country;
import org.springframework.context.ApplicationEventPublisher;

/// Gives the authorities that the law names beside the addressee their copy or notification, in the moment in which
/// a request goes out (Article 27(9)(a) of the Convention; Articles 7(5)(a) and 10(9) of the Second Protocol).
/// Where none of an authority's people are on this node the message stands there all the same, to be sent by other
/// means.
public class GivingSecondMessages {

    /// What is owed, and to whom exactly; empty where nobody of it is on this node.
    record Addressed(Owed owed, Optional<Authority> authority) {}

    private final SecondMessageStore messages;
    private final OpenMeasures measures;
    private final ChoosingAddressee addressees;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    public GivingSecondMessages(
            SecondMessageStore messages,
            OpenMeasures measures,
            ChoosingAddressee addressees,
            Directory directory,
            ApplicationEventPublisher events) {
        this.messages = messages;
        this.measures = measures;
        this.addressees = addressees;
        this.directory = directory;
        this.events = events;
    }

    /// Whom a request owes something; looked up before the transaction begins. Whoever sends it or gets it anyhow
    /// is owed nothing.
    List<Addressed> addressed(Request sent) {
        if (sent.exercise()) {
            return List.of();
        }
        return Owed.with(sent, measures.chosen(sent, StateDemand.NOTIFICATION.choice())).stream()
                .map(owed -> new Addressed(owed, authority(owed)))
                .filter(addressed -> addressed
                        .authority()
                        .filter(named -> named.id().equals(sent.requesting().id())
                                || named.id().equals(sent.requested().id()))
                        .isEmpty())
                .toList();
    }

    private Optional<Authority> authority(Owed owed) {
        return switch (owed.recipient()) {
            case CENTRAL_REQUESTING, CENTRAL_REQUESTED -> central(owed.state());
            case NOTIFIED -> addressees.named(owed.state(), DesignatedFunction.ORDER_NOTIFICATION);
        };
    }

    private Optional<Authority> central(Country state) {
        return directory.designated(state, AuthorityFunction.CENTRAL_AUTHORITY);
    }

    /// In the transaction of the sending.
    ///
    /// @return what the record says of it
    Map<String, String> give(Request sent, List<Addressed> all) {
        var recorded = new TreeMap<String, String>();
        for (var one : all) {
            var given = sent.handling() == Handling.RED ? Given.SUMMARY : Given.DOCUMENT;
            var owed = one.owed();
            var message = new SecondMessage(
                    UUID.randomUUID(),
                    sent.id(),
                    owed.recipient(),
                    owed.state(),
                    one.authority(),
                    owed.reason(),
                    given,
                    sent.changedAt(),
                    null);
            messages.add(message);
            one.authority()
                    .ifPresent(named -> events.publishEvent(new RequestEvent.CopyGiven(
                            sent.id(), message.id(), sent.reference(), named.id(), true, message.at())));
            recorded.put("second." + (recorded.size() + 1), said(one, given));
        }
        return recorded;
    }

    private static String said(Addressed one, Given given) {
        var whom = one.authority().map(Authority::name).orElse("by other means");
        return "%s %s %s: %s".formatted(one.owed().reason(), one.owed().recipient(), given, whom);
    }
}
