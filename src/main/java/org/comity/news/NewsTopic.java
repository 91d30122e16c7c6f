package org.comity.news;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an item is about besides States and provisions.
public enum NewsTopic {
    /// Somebody signed, ratified or acceded; something entered into force.
    ADHERENCE,
    /// Decisions and work of the Convention Committee.
    COMMITTEE,
    COOPERATION,
    EVIDENCE,
    TRAINING,
    EVENTS,
    PUBLICATIONS,
    PREVENTION,
    CHILDREN,
    /// This service itself.
    SERVICE;

    /// As written in addresses and JSON.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NewsTopic> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(topic -> topic.written().equals(written))
                .findFirst();
    }
}
