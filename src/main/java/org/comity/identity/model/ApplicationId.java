package org.comity.identity.model;

import java.util.UUID;

/// Names an application to those who decide about it; the applicant has an address of their own.
public record ApplicationId(UUID value) {

    /// The id in an address somebody opened; for anything that is none, an id of nothing.
    public static ApplicationId named(String text) {
        try {
            return new ApplicationId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return new ApplicationId(new UUID(0, 0));
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
