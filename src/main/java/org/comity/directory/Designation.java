package org.comity.directory;

import java.util.List;
import java.util.Optional;
import org.comity.treaties.FactSource;

/// What a Party named an authority for.
///
/// @param territory the part of the State it is for; empty for all of it
/// @param languages accepted, as codes of two or three letters; empty when nothing is said of them
/// @param source where it is said in public, with day and standing; empty when the Party said it on this node
/// @param note in the words of the source, such as `provisional arrest`; may be empty
public record Designation(
        DesignatedFunction function,
        Stage stage,
        String territory,
        List<String> languages,
        Optional<FactSource> source,
        String note)
        implements Item {

    /// @throws IllegalArgumentException for something that is no code of a language
    public Designation {
        languages = List.copyOf(languages);
        if (!languages.stream().allMatch(code -> LANGUAGE.matcher(code).matches())) {
            throw new IllegalArgumentException("Languages are named by codes, not by " + languages);
        }
    }

    /// As a Party says it on this node, for all stages and all of its territory.
    public static Designation of(DesignatedFunction function) {
        return new Designation(function, Stage.ALL, "", List.of(), Optional.empty(), "");
    }

    /// Whether another is for the same function, stage and territory, in whatever languages.
    public boolean isForTheSameAs(Designation other) {
        return function == other.function
                && stage == other.stage
                && territory.equals(other.territory)
                && note.equals(other.note);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.DESIGNATION;
    }
}
