package org.comity.library;

import java.util.Optional;
import java.util.regex.Pattern;

/// What was published after one number and up to another, as addresses carry it: `17-23`.
public record PublishedRange(long after, long last) {

    /// More is never looked at together.
    public static final int MOST = 200;

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,15})");
    private static final String PAGE = "/library/found/";

    /// @throws IllegalArgumentException for nothing, or for too much
    public PublishedRange {
        if (after < 0 || last <= after) {
            throw new IllegalArgumentException("Nothing lies after " + after + " up to " + last);
        }
    }

    /// What an address names; empty for what can be none.
    public static Optional<PublishedRange> read(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var after = Long.parseLong(match.group(1));
        var last = Long.parseLong(match.group(2));
        return last <= after ? Optional.empty() : Optional.of(new PublishedRange(after, last));
    }

    /// What the page of one names.
    public static Optional<PublishedRange> ofPage(String path) {
        return path.startsWith(PAGE) ? read(path.substring(PAGE.length())) : Optional.empty();
    }

    /// Where one reads what one's own searches find of it, without the language.
    public String page() {
        return PAGE + this;
    }

    @Override
    public String toString() {
        return after + "-" + last;
    }
}
