package org.comity.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/// A State (or the European Union) by its ISO 3166-1 alpha-2 code; `XK` and `EU` are used as the Treaty Office uses
/// them.
///
/// @param code two capital letters
public record Country(String code) implements Comparable<Country> {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    /// The two States of exercises, by codes that ISO 3166-1 leaves to its users: no State has them, and none ever
    /// will.
    public static final Country EXERCISE_REQUESTING = new Country("QX");

    public static final Country EXERCISE_REQUESTED = new Country("QY");

    /// @throws IllegalArgumentException unless the code is two capital letters
    public Country {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A State is named by two capital letters, not by '" + code + "'");
        }
    }

    /// Reads a code in either case, as people type it.
    public static Country of(String code) {
        return new Country(code.strip().toUpperCase(Locale.ROOT));
    }

    /// Whether it is one of the States that exist in exercises alone.
    public boolean inExercise() {
        return equals(EXERCISE_REQUESTING) || equals(EXERCISE_REQUESTED);
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
