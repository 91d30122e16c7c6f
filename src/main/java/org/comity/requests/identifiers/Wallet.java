package org.comity.requests.identifiers;

import java.util.Optional;

/// Addresses of virtual assets whose own checksum shows a mistake: Base58Check (Bitcoin, Litecoin, Dogecoin, Dash,
/// Tron), Bech32 and Bech32m (Bitcoin, Litecoin), and those of Ethereum and its kin. Others are told under another
/// kind.
public final class Wallet {

    private Wallet() {}

    public static Optional<Recognised> read(String value) {
        return EthereumAddress.read(value).or(() -> SegwitAddress.read(value)).or(() -> Base58Address.read(value));
    }
}
