package org.comity.notices;

import java.nio.file.Path;
import org.comity.notices.model.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings `comity.notices.smtp.*`: the mail server that takes our letters.
///
/// @param host its name
/// @param from the address letters come from
/// @param security how the connection is protected
/// @param username for servers that ask who we are; null for those that do not
/// @param passwordFile a file, mode 0600, whose first line is the password
public record SmtpSettings(
        String host,
        int port,
        String from,
        Security security,
        @Nullable String username,
        @Nullable Path passwordFile) {

    /// How a connection to a mail server is protected.
    public enum Security {
        /// TLS begins after the greeting, and must (RFC 3207).
        STARTTLS,
        /// TLS from the first byte (RFC 8314).
        TLS,
        /// None: for a server on the same machine.
        NONE
    }

    private static final int LAST_PORT = 65_535;

    /// @throws IllegalArgumentException when the server or the sender is not set, or could not be one
    public SmtpSettings(
            @Nullable String host,
            @DefaultValue("587") int port,
            @Nullable String from,
            @DefaultValue("STARTTLS") Security security,
            @Nullable String username,
            @Nullable Path passwordFile) {
        if (host == null || !host.matches("[A-Za-z0-9.:-]{1,253}") || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("Set comity.notices.smtp.host and port: the mail server");
        }
        if (from == null || !MailAddress.isOne(from)) {
            throw new IllegalArgumentException("Set comity.notices.smtp.from: the address letters come from");
        }
        if ((username == null) != (passwordFile == null)) {
            throw new IllegalArgumentException("comity.notices.smtp.username and password-file go together");
        }
        this.host = host;
        this.port = port;
        this.from = from;
        this.security = security;
        this.username = username;
        this.passwordFile = passwordFile;
    }
}
