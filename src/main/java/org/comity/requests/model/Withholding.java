package org.comity.requests.model;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Article 26(2): information that is passed on under conditions opens to the receiving Party once it has accepted
/// them, or once the providing Party tells it nevertheless. Until then the receiving side sees who writes, the
/// summary and the conditions, and nothing else of what was written: what is not named here stays closed.
public final class Withholding {

    private static final Set<Field> OPEN = open();

    private static final Set<Act> OPENING = EnumSet.of(Act.ACCEPT_CONDITIONS, Act.GO_ON);

    private Withholding() {}

    private static Set<Field> open() {
        var open = EnumSet.of(
                Field.OFFENCE,
                Field.INFORMATION_SUMMARY,
                Field.CONDITIONS,
                Field.CONDITIONS_WISHED,
                Field.URGENCY,
                Field.CONFIDENTIALITY);
        for (var field : Field.values()) {
            if (field.section() == Field.Section.GENERAL || field.section() == Field.Section.AUTHORITY) {
                open.add(field);
            }
        }
        return open;
    }

    /// Whether the information has not opened to the receiving side yet. Without conditions it is open at delivery.
    ///
    /// @param done what was done to the request so far
    public static boolean closed(Request request, Set<Act> done) {
        return closed(request.measure(), request.content(), done);
    }

    private static boolean closed(RequestedMeasure measure, Content content, Set<Act> done) {
        return measure == RequestedMeasure.SPONTANEOUS_INFORMATION
                && !content.value(Field.CONDITIONS).equals("none")
                && done.stream().noneMatch(OPENING::contains);
    }

    /// What of a content the receiving side sees now.
    public static Content seenByReceiver(RequestedMeasure measure, Content content, Set<Act> done) {
        return closed(measure, content, done) ? opened(content) : content;
    }

    /// Whether it is closed to a reader of this side; to its own authors it never is.
    public static boolean closedTo(Side reader, Request request, Set<Act> done) {
        return reader != Side.REQUESTING && closed(request, done);
    }

    /// The request as a reader of this side sees it now.
    public static Request seenBy(Side reader, Request request, Set<Act> done) {
        return closedTo(reader, request, done) ? request.withContent(opened(request.content())) : request;
    }

    /// What of a content may be seen before anything is accepted; identifiers may not.
    private static Content opened(Content content) {
        var kept = new EnumMap<Field, String>(Field.class);
        content.values().forEach((field, value) -> {
            if (OPEN.contains(field)) {
                kept.put(field, value);
            }
        });
        return Content.of(Map.copyOf(kept), List.of());
    }

    /// Of these fields those that may be shown beforehand, in a request of this measure.
    public static Set<Field> showable(RequestedMeasure measure, Set<Field> fields) {
        if (measure != RequestedMeasure.SPONTANEOUS_INFORMATION) {
            return fields;
        }
        var some = EnumSet.copyOf(OPEN);
        some.retainAll(fields);
        return some;
    }
}
