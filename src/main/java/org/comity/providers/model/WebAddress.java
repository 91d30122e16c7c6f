package org.comity.providers.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A web address taken apart as browsers do it (WHATWG URL, section 4.4): a backslash counts as a slash, what stands
/// before the last `@` is no part of the host. Nothing is decoded: escapes in a host make it no host.
///
/// @param path without empty parts
/// @param query the first value of each name
/// @param userPart whether something stood before an `@`
public record WebAddress(
        HostName host, List<String> path, Map<String, String> query, String fragment, boolean userPart) {

    private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");

    public WebAddress {
        path = List.copyOf(path);
        query = Map.copyOf(query);
    }

    /// Reads what follows the scheme and its slashes; empty when it begins with no name of a host.
    static Optional<WebAddress> read(String rest) {
        var parts = new Parts(rest);
        return HostName.read(parts.host)
                .map(host -> new WebAddress(host, parts.path(), parts.query(), parts.fragment, parts.userPart));
    }

    /// The text of the host, without user part and port, whether it is one or not.
    static String hostOf(String rest) {
        return new Parts(rest).host;
    }

    private static final class Parts {

        private final String host;
        private final String path;
        private final String query;
        private final String fragment;
        private final boolean userPart;

        Parts(String rest) {
            var hash = cut(rest, "#");
            var question = cut(hash[0], "?");
            var slashes = question[0].replace('\\', '/');
            var slash = cut(slashes, "/");
            var at = slash[0].lastIndexOf('@');
            this.fragment = hash[1];
            this.query = question[1];
            this.path = slash[1];
            this.userPart = at >= 0;
            this.host = PORT.matcher(slash[0].substring(at + 1)).replaceFirst("");
        }

        private static String[] cut(String text, String at) {
            var place = text.indexOf(at);
            return place < 0
                    ? new String[] {text, ""}
                    : new String[] {text.substring(0, place), text.substring(place + 1)};
        }

        List<String> path() {
            var parts = new ArrayList<String>();
            for (var part : path.split("/", -1)) {
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
            return parts;
        }

        Map<String, String> query() {
            var values = new LinkedHashMap<String, String>();
            for (var pair : query.split("&", -1)) {
                var named = cut(pair, "=");
                values.putIfAbsent(named[0], named[1]);
            }
            return values;
        }
    }
}
