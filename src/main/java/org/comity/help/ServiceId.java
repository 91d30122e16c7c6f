package org.comity.help;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.vocabulary.Country;

/// What a service is called in addresses: its State and the first words of its name, such as `pt-sos-crianca`.
///
/// @param written small letters, digits and hyphens
public record ServiceId(String written) implements Comparable<ServiceId> {

    private static final int LONGEST = 66;
    private static final Pattern WRITTEN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String EVERYWHERE = "any";

    /// @throws IllegalArgumentException for anything else
    public ServiceId {
        if (written.length() > 90 || !WRITTEN.matcher(written).matches()) {
            throw new IllegalArgumentException("A service is not called '" + written + "'");
        }
    }

    public static Optional<ServiceId> named(String written) {
        return written.length() <= 90 && WRITTEN.matcher(written).matches()
                ? Optional.of(new ServiceId(written))
                : Optional.empty();
    }

    /// The id of a service by its name, without what stands in brackets. Letters that are not Latin have no place in
    /// it.
    public static ServiceId of(Optional<Country> state, String name) {
        var plain = MARKS.matcher(Normalizer.normalize(name.replaceAll("\\([^)]*\\)", ""), Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ø", "o")
                .replace("ł", "l")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var begin = state.map(Country::code).orElse(EVERYWHERE).toLowerCase(Locale.ROOT);
        var words = (begin + "-" + plain).replaceAll("-+", "-");
        var cut = words.length() <= LONGEST
                ? words
                : words.substring(0, Math.max(words.lastIndexOf('-', LONGEST), begin.length()));
        return new ServiceId(cut.replaceAll("^-|-$", ""));
    }

    /// The same with a number, for another service that is called alike.
    public ServiceId another(int number) {
        return new ServiceId(written + "-" + number);
    }

    @Override
    public int compareTo(ServiceId other) {
        return written.compareTo(other.written);
    }

    @Override
    public String toString() {
        return written;
    }
}
