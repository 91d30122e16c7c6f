package org.comity.requests.model;

/// What more than one measure demands of what a request says.
final class Said {

    private Said() {}

    static boolean howToReach(Content content) {
        return content.has(Field.PHONE) || content.has(Field.EMAIL);
    }

    static boolean whichData(Content content) {
        return !content.identifiers().isEmpty() || content.has(Field.DATA_DESCRIPTION);
    }

    /// An address of the internet names nobody without the moment of its use.
    static boolean whenUsed(Content content) {
        return content.identifiers().stream()
                .allMatch(identifier -> identifier.gap().isEmpty());
    }

    static boolean periodInOrder(Content content) {
        var from = content.value(Field.PERIOD_FROM);
        var to = content.value(Field.PERIOD_TO);
        return from.isEmpty() || to.isEmpty() || from.compareTo(to) <= 0;
    }

    static boolean whereDataAre(Content content) {
        return content.has(Field.CUSTODIAN) || content.has(Field.LOCATION);
    }

    static boolean whyUrgent(Content content) {
        return content.value(Field.URGENCY).matches("|ordinary") || content.has(Field.URGENCY_REASON);
    }
}
