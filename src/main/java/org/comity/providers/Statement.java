package org.comity.providers;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// What a provider says of itself on the page it keeps. It stands beside what public sources say, never in its place,
/// and decides nothing.
///
/// @param part the State of a company; empty for everything that is said once
/// @param says as it was typed; of an address, its name, which may be empty
/// @param source where it can be read; empty where the provider itself says it
/// @param on the day it is true of
public record Statement(
        Subject subject,
        String part,
        Audience audience,
        String says,
        Optional<URI> address,
        String source,
        LocalDate on) {

    public boolean open() {
        return audience == Audience.PUBLIC;
    }

    /// The State of a company.
    public Optional<Country> state() {
        return part.isEmpty() ? Optional.empty() : Optional.of(new Country(part));
    }

    /// Where it can be read, as an address a browser may be sent to.
    public Optional<URI> link() {
        return source.isEmpty() ? Optional.empty() : Optional.of(URI.create(source));
    }

    /// In one line, for a file.
    public String line() {
        return address.map(found -> says.isEmpty() ? found.toString() : says + " " + found)
                .orElse(says);
    }

    /// Whether it takes the place of another.
    public boolean replaces(Statement other) {
        return subject == other.subject && part.equals(other.part);
    }
}
