package org.comity.notices.model;

import java.util.UUID;

/// The name of a notice in addresses.
public record NoticeId(UUID value) {

    private static final NoticeId OF_NOTHING = new NoticeId(new UUID(0, 0));

    /// What is no id names a notice that nobody has.
    public static NoticeId named(String text) {
        try {
            return new NoticeId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return OF_NOTHING;
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
