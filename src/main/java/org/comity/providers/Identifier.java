package org.comity.providers;

import java.util.Arrays;
import java.util.Optional;

/// What tells one account, or one thing an account made, from another at a provider. An address form names them in
/// braces: `t.me/{handle}/{message}`.
public enum Identifier {
    APP("app"),
    CHANNEL("channel"),
    CUSTOMER("customer"),
    DOMAIN_NAME("domain-name"),
    E_MAIL("e-mail"),
    FILE("file"),
    GROUP("group"),
    HANDLE("handle"),
    INVITATION("invitation"),
    LISTING("listing"),
    MESSAGE("message"),
    PAGE("page"),
    PHONE("phone"),
    POST("post"),
    REPOSITORY("repository"),
    SERVER("server"),
    SITE("site"),
    THREEMA_ID("threema-id"),
    USER_ID("user-id"),
    VIDEO("video"),
    WALLET("wallet");

    private final String written;

    Identifier(String written) {
        this.written = written;
    }

    /// As in the file of domains and in JSON.
    public String written() {
        return written;
    }

    public static Optional<Identifier> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(identifier -> identifier.written.equals(written))
                .findFirst();
    }

    /// One of them, read from what was pasted.
    public record Named(Identifier kind, String value) {}
}
