package org.comity.cyberviolence;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The name of an entry in addresses. It never changes.
public record MeasureId(String slug) implements Comparable<MeasureId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DRAWN = Pattern.compile("entry-[0-9a-f]{12}");
    private static final int LONGEST = 60;
    private static final int BYTES = 6;

    /// @throws IllegalArgumentException when it has another form
    public MeasureId {
        if (slug.length() > LONGEST || !FORM.matcher(slug).matches()) {
            throw new IllegalArgumentException("Not the name of an entry: '" + slug + "'");
        }
    }

    /// A name nobody has used.
    public static MeasureId draw(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new MeasureId("entry-" + HexFormat.of().formatHex(bytes));
    }

    /// Whether it is one that a form drew for a new entry.
    public boolean drawn() {
        return DRAWN.matcher(slug).matches();
    }

    /// What an address names; empty for what can be no name.
    public static Optional<MeasureId> named(String slug) {
        return slug.length() <= LONGEST && FORM.matcher(slug).matches()
                ? Optional.of(new MeasureId(slug))
                : Optional.empty();
    }

    @Override
    public int compareTo(MeasureId other) {
        return slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return slug;
    }
}
