package org.comity.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Whom a request came from, as the web server before the node names them: an address, or for IPv6 the network of 64
/// bits that one subscriber usually has to themselves.
record ClientAddress(String text) {

    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST_UNKNOWN = 64;

    /// Reads the header. Of several addresses the last counts: that one the web server itself added, the others
    /// whoever asked may have made up.
    static Optional<ClientAddress> in(String header) {
        var last = header.substring(header.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? Optional.empty() : Optional.of(new ClientAddress(normal(last)));
    }

    private static String normal(String given) {
        try {
            return InetAddress.ofLiteral(given) instanceof Inet6Address six ? network(six) : given;
        } catch (IllegalArgumentException noAddress) {
            return given.substring(0, Math.min(given.length(), LONGEST_UNKNOWN));
        }
    }

    private static String network(Inet6Address address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64";
    }
}
