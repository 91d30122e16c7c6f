package org.comity.requests.model;

import java.util.List;
import org.comity.requests.model.SecondMessage.Recipient;
import org.comity.vocabulary.ArticleRef;
import org.comity.vocabulary.Country;

/// A copy or a notification that the law owes, before anybody knows who exactly it goes to.
public record Owed(Recipient recipient, Country state, ArticleRef reason) {

    private static final ArticleRef URGENT = ArticleRef.convention("27(9)(a)");
    /// The declaration by which a Party takes emergency requests from others than central authorities too.
    public static final ArticleRef EMERGENCY = ArticleRef.secondProtocol("10(9)");
    private static final ArticleRef NOTIFICATION = ArticleRef.secondProtocol("7(5)(a)");

    /// What is owed when a request goes out.
    ///
    /// @param notification the requested Party asks to be notified of orders to its providers (7(5)(a))
    public static List<Owed> with(Request request, boolean notification) {
        var from = request.requesting().country();
        var to = request.requested().country();
        return switch (request.measure()) {
            case URGENT_ASSISTANCE -> throughCentralAuthorities(from, to, URGENT);
            case EMERGENCY_ASSISTANCE -> throughCentralAuthorities(from, to, EMERGENCY);
            case SUBSCRIBER_FROM_PROVIDER ->
                notification ? List.of(new Owed(Recipient.NOTIFIED, to, NOTIFICATION)) : List.of();
            default -> List.of();
        };
    }

    private static List<Owed> throughCentralAuthorities(Country from, Country to, ArticleRef reason) {
        return List.of(
                new Owed(Recipient.CENTRAL_REQUESTING, from, reason),
                new Owed(Recipient.CENTRAL_REQUESTED, to, reason));
    }
}
