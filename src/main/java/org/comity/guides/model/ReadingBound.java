package org.comity.guides.model;

import org.comity.guides.Guide;
import org.comity.guides.model.Readability.Index;

/// How plain a guide must be: what children read, plainer than what adults do.
///
/// @param wordsPerSentence at most, on the average
/// @param value of the index, at its hardest
public record ReadingBound(double wordsPerSentence, double value) {

    public static ReadingBound of(Guide guide, Index index) {
        return guide.forChildren() ? children(index) : adults(index);
    }

    private static ReadingBound adults(Index index) {
        return switch (index) {
            case FLESCH_KINCAID -> new ReadingBound(13, 7);
            case KANDEL_MOLES -> new ReadingBound(13, 70);
            case SZIGRISZT -> new ReadingBound(13, 65);
            case LIX -> new ReadingBound(13, 32);
        };
    }

    private static ReadingBound children(Index index) {
        return switch (index) {
            case FLESCH_KINCAID -> new ReadingBound(9, 4);
            case KANDEL_MOLES -> new ReadingBound(9, 90);
            case SZIGRISZT -> new ReadingBound(9, 78);
            case LIX -> new ReadingBound(9, 20);
        };
    }

    /// Whether a text is as plain as it must be.
    public boolean holds(Readability measured) {
        return measured.wordsPerSentence() <= wordsPerSentence
                && measured.index().within(measured.value(), value);
    }
}
