package org.comity.courseware.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.comity.courseware.model.PackageRefused.Reason;

/// Leads the addresses in a manifest to the files of the package, and to nothing else.
///
/// @param names of all files
record PackageFiles(Set<String> names) {

    private static final Pattern ELSEWHERE = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|/).*", Pattern.DOTALL);
    private static final Pattern QUERY = Pattern.compile("(?:[?#][!-~]{0,1000})?");

    /// A file, and what follows it in the address.
    record Address(String file, String query) {}

    /// @param base the folder that the address begins in, as `xml:base` gives it; empty for the package itself
    /// @throws PackageRefused when it leads out of the package, or nowhere
    Address find(String base, String href) throws PackageRefused {
        var address = base.isEmpty() || base.endsWith("/") ? base + href : base + "/" + href;
        if (ELSEWHERE.matcher(address).matches() || ELSEWHERE.matcher(href).matches()) {
            throw new PackageRefused(Reason.ELSEWHERE, href);
        }
        var end = 0;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        var query = address.substring(end);
        if (!QUERY.matcher(query).matches()) {
            throw new PackageRefused(Reason.INVALID, href);
        }
        var file = path(address.substring(0, end), href);
        if (!names.contains(file)) {
            throw new PackageRefused(Reason.NO_FILE, href);
        }
        return new Address(file, query);
    }

    private static String path(String written, String href) throws PackageRefused {
        var parts = new ArrayList<String>();
        for (var part : decoded(written, href).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    throw new PackageRefused(Reason.ELSEWHERE, href);
                }
                parts.removeLast();
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    private static String decoded(String written, String href) throws PackageRefused {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new PackageRefused(Reason.INVALID, href);
        }
    }
}
