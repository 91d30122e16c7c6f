package org.comity.requests.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.requests.identifiers.DeviceNumber;
import org.comity.requests.identifiers.Digest;
import org.comity.requests.identifiers.HostName;
import org.comity.requests.identifiers.IpAddress;
import org.comity.requests.identifiers.MailAddress;
import org.comity.requests.identifiers.PhoneNumber;
import org.comity.requests.identifiers.Recognised;
import org.comity.requests.identifiers.Wallet;
import org.comity.requests.identifiers.WebAddress;
import org.comity.vocabulary.PlainText;

/// The kinds of identifier, each with the standard by which its values are read.
public enum IdentifierKind {
    IP_ADDRESS("ip", IpAddress::read),
    ACCOUNT("account", IdentifierKind::anything),
    EMAIL("email", MailAddress::read),
    URL("url", WebAddress::read),
    DOMAIN("domain", HostName::read),
    PHONE("phone", PhoneNumber::read),
    /// Of a mobile device.
    IMEI("imei", DeviceNumber::read),
    /// An address of virtual assets.
    WALLET("wallet", Wallet::read),
    /// The digest of a file.
    HASH("hash", Digest::read),
    OTHER("other", IdentifierKind::anything);

    private static final int LONGEST = 500;

    private final String code;
    private final Function<String, Optional<Recognised>> reading;

    IdentifierKind(String code, Function<String, Optional<Recognised>> reading) {
        this.code = code;
        this.reading = reading;
    }

    public String code() {
        return code;
    }

    public static Optional<IdentifierKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /// Whether the moment of use is part of what it identifies.
    public boolean needsTime() {
        return this == IP_ADDRESS;
    }

    /// Whether a value has this kind's form.
    public boolean reads(String value) {
        return read(value).isPresent();
    }

    /// What a value is, if it has this kind's form.
    public Optional<Recognised> read(String value) {
        return isOneLine(value) ? reading.apply(value) : Optional.empty();
    }

    /// What else a value could be that has a form of its own: an address typed as an account, say.
    public Optional<IdentifierKind> looksRather(String value) {
        return this == ACCOUNT || this == OTHER
                ? Stream.of(IP_ADDRESS, EMAIL, URL, WALLET)
                        .filter(kind -> kind.reads(value))
                        .findFirst()
                : Optional.empty();
    }

    /// Whether a value can be kept at all, whatever its kind.
    static boolean isOneLine(String value) {
        return !value.isBlank()
                && !value.contains("\n")
                && !value.contains("\r")
                && PlainText.problem(value, LONGEST).isEmpty();
    }

    private static Optional<Recognised> anything(String value) {
        return Optional.of(new Recognised(value, Set.of()));
    }
}
