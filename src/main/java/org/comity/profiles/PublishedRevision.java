package org.comity.profiles;

import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.vocabulary.Country;

/// One publication of a State. Notices name it as `PT-7`.
public record PublishedRevision(Country state, int number) {

    private static final Pattern WRITTEN = Pattern.compile("([A-Z]{2})-([1-9][0-9]{0,6})");

    /// Empty for anything that does not name one.
    public static Optional<PublishedRevision> read(String text) {
        var found = WRITTEN.matcher(text);
        return found.matches()
                ? Optional.of(new PublishedRevision(new Country(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    /// Its page, without the language.
    public String page() {
        return "/states/" + state + "/revisions/" + number;
    }

    @Override
    public String toString() {
        return state + "-" + number;
    }
}
