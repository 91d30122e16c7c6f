package org.comity.identity;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.KeyRefused;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;

/// Settings `comity.identity.sso[n].*`: where the people of one authority sign in already (OpenID Connect).
///
/// @param issuer as the provider names itself, such as `https://id.ministry.example`
/// @param clientSecretFile a file, mode 0600, whose first line is the secret
/// @param authority the only authority whose people may link a sign-in from there: its id, or its State and name, as in
///     `PT National 24/7 Point`
/// @param label what the button says, such as the ministry's name
public record LoginIssuer(URI issuer, String clientId, Path clientSecretFile, String authority, String label) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");
    private static final Pattern STATE_AND_NAME = Pattern.compile("[A-Z]{2} \\S.*");
    private static final int LONGEST_LABEL = 80;

    /// @throws IllegalArgumentException naming the setting that is missing or cannot be
    public LoginIssuer(
            @Nullable URI issuer,
            @Nullable String clientId,
            @Nullable Path clientSecretFile,
            @Nullable String authority,
            @Nullable String label) {
        if (issuer == null || !trustworthy(issuer)) {
            throw new IllegalArgumentException(
                    "comity.identity.sso[].issuer reads like 'https://id.ministry.example', not '" + issuer + "'");
        }
        if (clientId == null || clientId.isBlank() || clientSecretFile == null) {
            throw new IllegalArgumentException(
                    "Set client-id and client-secret-file of comity.identity.sso[] for " + issuer);
        }
        if (authority == null
                || !(ID.matcher(authority).matches()
                        || STATE_AND_NAME.matcher(authority).matches())) {
            throw new IllegalArgumentException(
                    "comity.identity.sso[].authority is an id, or reads like 'PT Name of the authority'");
        }
        if (label == null || label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("comity.identity.sso[].label is a name of at most " + LONGEST_LABEL);
        }
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecretFile = clientSecretFile;
        this.authority = authority;
        this.label = label;
    }

    /// HTTPS, or plain HTTP that never leaves this machine.
    public static boolean trustworthy(URI address) {
        var host = address.getHost();
        return host != null
                && address.getFragment() == null
                && ("https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && loopback(host)));
    }

    private static boolean loopback(String host) {
        try {
            return host.matches("localhost|127\\.[0-9.]+|\\[::1]")
                    && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    /// Whether the person may link a sign-in from here: only people of the one authority.
    public boolean serves(Person person) {
        return person.belonging() instanceof Belonging.ToAuthority(var own)
                && (own.id().toString().equalsIgnoreCase(authority)
                        || (own.country().code() + " " + own.name()).equals(authority));
    }

    /// @throws KeyRefused when the file is missing, empty, or open to other users of the machine
    public Sensitive<String> secret() {
        return new KeyFile(clientSecretFile)
                .read()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .flatMap(text -> text.lines().findFirst())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Sensitive::of)
                .orElseThrow(() -> new KeyRefused("The file " + clientSecretFile + " with the client secret for "
                        + issuer + " is missing or empty."));
    }
}
