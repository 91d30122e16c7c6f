package org.comity.web;

import java.net.URI;

/// Leaves this node (302) for a site the operator has named, such as the identity provider of an authority.
///
/// @param address absolute
public record Away(URI address) implements Answer {

    /// @throws IllegalArgumentException for an address that is not absolute
    public Away {
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException("Whoever leaves this node goes to an absolute address");
        }
    }
}
