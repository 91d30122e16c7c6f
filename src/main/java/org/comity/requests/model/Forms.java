package org.comity.requests.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the forms of several measures towards providers have in common.
final class Forms {

    /// What of a subscriber is wanted (Article 18(3) of the Convention), and for which time.
    static final Field[] WHAT_OF_A_SUBSCRIBER = {
        Field.DATA_CATEGORY,
        Field.PERIOD_FROM,
        Field.PERIOD_TO,
        Field.SUBSCRIBER_IDENTITY,
        Field.SUBSCRIBER_ADDRESS,
        Field.SUBSCRIBER_NUMBERS,
        Field.SUBSCRIBER_BILLING,
        Field.SUBSCRIBER_SERVICE,
        Field.SUBSCRIBER_PERIOD,
        Field.SUBSCRIBER_EQUIPMENT
    };

    private Forms() {}

    /// Everything that a form asks: what the provider is shown, and what it is not shown.
    static List<Field> asking(Set<Field> shown, Field... kept) {
        return Stream.concat(shown.stream(), Stream.of(kept)).toList();
    }

    static boolean subscriberInformation(Content content) {
        return content.value(Field.DATA_CATEGORY).equals("subscriber");
    }

    /// Subscriber information or traffic data: Article 8 of the Second Protocol reaches nothing else.
    static boolean noContent(Content content) {
        return content.value(Field.DATA_CATEGORY).matches("|subscriber|traffic");
    }

    /// An earlier preservation is named with its day and its reference, or not at all.
    static boolean earlierPreservationWhole(Content content) {
        return content.has(Field.EARLIER_REFERENCE) == content.has(Field.EARLIER_DATE);
    }
}
