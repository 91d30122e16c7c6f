package org.comity.requests.identifiers;

/// What somebody who knows the kind would say of an identifier that has the right form.
public enum Note {
    /// Used inside many networks at once (RFC 1918, RFC 4193): outside of its own it names nobody.
    PRIVATE_NETWORK,
    /// Between a carrier and its customers (RFC 6598): the public address and port behind which it stood are needed.
    INSIDE_A_CARRIER,
    /// The machine itself.
    LOOPBACK,
    /// Of one cable or radio link only (RFC 3927, RFC 4291).
    LINK_LOCAL,
    /// Set aside for examples (RFC 5737, RFC 3849, RFC 9637, RFC 2606): nobody uses it.
    FOR_EXAMPLES,
    /// Never given to one user: multicast, broadcast, unspecified, reserved.
    NEVER_ASSIGNED,
    /// A name that exists inside one network only (RFC 6762, RFC 8375, RFC 6761).
    LOCAL_NAME,
    /// Letters of several scripts in one label, as in look-alikes (Unicode Technical Standard 39).
    SCRIPTS_MIXED,
    /// Letters of another script that look like Latin ones.
    LOOKS_LATIN,
    /// A service inside the Tor network: no register tells who runs it.
    ONION,
    /// What stands before the `@` of a web address is no part of the name of the host.
    BEFORE_THE_HOST,
    /// Without the code of a country.
    NATIONAL_NUMBER,
    /// Written in one case only, so that its checksum (EIP-55) cannot show a mistake.
    CHECKSUM_NOT_CARRIED,
    /// Of a network for tests, where nothing has value.
    TEST_NETWORK
}
