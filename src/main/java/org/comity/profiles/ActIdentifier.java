package org.comity.profiles;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// How libraries of law name an act or a decision: an address in the European Legislation Identifier, such as
/// `https://www.legifrance.gouv.fr/eli/…`, or a European Case Law Identifier, such as `ECLI:NL:HR:2019:1079`.
public record ActIdentifier(String text) {

    private static final int LONGEST = 400;
    /// Council conclusions 2011/C 127/01, annex: country, court, year, ordinal of letters, digits and dots.
    private static final Pattern ECLI =
            Pattern.compile("ECLI:[A-Z]{2}:[A-Z][A-Z0-9.]{0,6}:[1-9][0-9]{3}:[A-Z0-9][A-Z0-9.]{0,24}");
    private static final Pattern ELI = Pattern.compile("https?://[\\x21-\\x7e]+/eli/[\\x21-\\x7e]+");

    /// @throws IllegalArgumentException for a text of neither form
    public ActIdentifier {
        if (text.length() > LONGEST || !(ECLI.matcher(text).matches() || address(text))) {
            throw new IllegalArgumentException("Neither ELI nor ECLI: '" + text + "'");
        }
    }

    /// Reads one as people write it; empty for anything else.
    public static Optional<ActIdentifier> read(String written) {
        try {
            return Optional.of(new ActIdentifier(written.strip()));
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }

    private static boolean address(String text) {
        if (!ELI.matcher(text).matches()) {
            return false;
        }
        try {
            return URI.create(text).getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    public boolean caseLaw() {
        return text.startsWith("ECLI:");
    }

    /// Where it leads; empty for case law, whose identifier is no address.
    public Optional<URI> link() {
        return caseLaw() ? Optional.empty() : Optional.of(URI.create(text));
    }

    @Override
    public String toString() {
        return text;
    }
}
