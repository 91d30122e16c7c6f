package org.comity.requests.identifiers;

import java.util.Optional;
import java.util.regex.Pattern;

/// Mailboxes as RFC 5321 and RFC 6531 write them, without quoted names and without addresses of machines, which no
/// provider gives to a user.
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\p{L}\\p{M}\\p{N}-]+";
    private static final Pattern NAME = Pattern.compile("(?=.{1,64}$)" + ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DEFUSED = Pattern.compile("\\[at]|\\(at\\)|\\[@]", Pattern.CASE_INSENSITIVE);

    private MailAddress() {}

    /// Upper and lower case may tell mailboxes apart before the `@`, and never behind it.
    public static Optional<Recognised> read(String value) {
        var plain = DEFUSED.matcher(value).replaceAll("@");
        var at = plain.lastIndexOf('@');
        if (at < 0
                || plain.length() > LONGEST
                || !NAME.matcher(plain.substring(0, at)).matches()) {
            return Optional.empty();
        }
        return HostName.read(plain.substring(at + 1))
                .map(host -> new Recognised(plain.substring(0, at) + "@" + host.compared(), host.notes()));
    }

    /// The domain behind the `@`, as it is compared.
    public static Optional<String> domain(String value) {
        return read(value).map(read -> read.compared().substring(read.compared().lastIndexOf('@') + 1));
    }
}
