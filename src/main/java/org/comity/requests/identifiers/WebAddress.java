package org.comity.requests.identifiers;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses in the web (RFC 3986, RFC 3987), also as investigators write them so that nobody clicks:
/// `hxxps://example[.]org/a`.
public final class WebAddress {

    private static final Pattern PARTS = Pattern.compile("(?i)(https?|hxxps?)://([^/?#\\\\]*)([^#\\s\\\\]*)(#\\S*)?");
    private static final Pattern AUTHORITY =
            Pattern.compile("((?<before>[^@]*)@)?(\\[(?<six>[0-9A-Fa-f:.]+)]|(?<host>[^:]+))(:(?<port>\\d{1,5}))?");

    private WebAddress() {}

    public static Optional<Recognised> read(String value) {
        var parts = PARTS.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var authority = AUTHORITY.matcher(HostName.undefused(parts.group(2)));
        return authority.matches() && portExists(authority)
                ? host(authority).map(host -> whole(parts, authority, host))
                : Optional.empty();
    }

    private static boolean portExists(Matcher authority) {
        var port = authority.group("port");
        return port == null || (Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= 65_535);
    }

    private static Optional<Recognised> host(Matcher authority) {
        var six = authority.group("six");
        if (six != null) {
            return IpAddress.read(six).filter(address -> six.indexOf(':') >= 0);
        }
        var host = authority.group("host");
        return IpAddress.read(host).or(() -> HostName.read(host));
    }

    private static Recognised whole(Matcher parts, Matcher authority, Recognised host) {
        var notes = EnumSet.noneOf(Note.class);
        notes.addAll(host.notes());
        if (authority.group("before") != null) {
            notes.add(Note.BEFORE_THE_HOST);
        }
        var scheme = parts.group(1).toLowerCase(Locale.ROOT).replace("hxxp", "http");
        var path = parts.group(3).isEmpty() ? "/" : parts.group(3);
        return new Recognised(scheme + "://" + host.compared() + port(scheme, authority) + path, notes);
    }

    private static String port(String scheme, Matcher authority) {
        var port = authority.group("port");
        var usual = "https".equals(scheme) ? "443" : "80";
        return port == null || port.equals(usual) ? "" : ":" + port;
    }
}
