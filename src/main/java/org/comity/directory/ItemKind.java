package org.comity.directory;

/// What an item says.
public enum ItemKind {
    NAME(false),
    DESIGNATION(false),
    HOURS(false),
    KEY(false),
    /// That everything here is right.
    ATTESTATION(false),
    /// In the international form of E.164.
    PHONE(true),
    MAIL(true),
    /// A web address, https only.
    PORTAL(true),
    /// An address in the e-CODEX network.
    E_CODEX(true),
    /// A National Central Bureau and its reference there.
    INTERPOL(true),
    /// A postal address.
    POST(true);

    private final boolean channel;

    ItemKind(boolean channel) {
        this.channel = channel;
    }

    /// Whether it is a way to reach the authority; only these may be for some readers and not for others.
    public boolean channel() {
        return channel;
    }
}
