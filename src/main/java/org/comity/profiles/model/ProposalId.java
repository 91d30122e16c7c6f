package org.comity.profiles.model;

import java.util.UUID;

/// Names a proposal.
public record ProposalId(UUID value) {

    /// Reads an id as it stands in an address; what is none names nothing.
    public static ProposalId named(String text) {
        try {
            return new ProposalId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return new ProposalId(new UUID(0, 0));
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
