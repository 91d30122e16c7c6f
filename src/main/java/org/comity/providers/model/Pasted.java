package org.comity.providers.model;

import org.comity.providers.WhichProvider.Reason;

/// What somebody pasted, by its form alone.
public sealed interface Pasted {

    record Web(WebAddress address) implements Pasted {}

    record Mailbox(HostName host) implements Pasted {}

    /// Something with a dot that may be the domain of a host or the name of a package.
    record Dotted(String text, WebAddress address) implements Pasted {}

    record Name(String text) implements Pasted {}

    record Handle() implements Pasted {}

    record IpAddress() implements Pasted {}

    record Telephone() implements Pasted {}

    /// An address of another kind than the web's.
    record OtherScheme() implements Pasted {}

    record Unreadable(Reason reason) implements Pasted {}
}
