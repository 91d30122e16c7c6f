package org.comity.profiles;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings `comity.profiles.images.*`: what a picture in a country wiki may be.
///
/// @param largest of a file, at most 7 MB
/// @param mostPixels width times height; twelve bytes of memory for each are needed while one is drawn
/// @param longestSide in pixels: what is larger is scaled down
/// @param perProposal how many a proposal brings at most
@ConfigurationProperties("comity.profiles.images")
public record WikiImageSettings(
        @DefaultValue("4MB") DataSize largest,
        @DefaultValue("12000000") int mostPixels,
        @DefaultValue("1600") int longestSide,
        @DefaultValue("30") int perProposal) {

    private static final int MOST_PIXELS = 100_000_000;
    private static final int SHORTEST = 100;
    private static final int LONGEST = 4_000;
    private static final long LARGEST = 7L << 20;

    /// @throws IllegalArgumentException for limits that let nothing through, or more than a node bears
    public WikiImageSettings {
        within("largest", largest.toBytes(), 1, LARGEST);
        within("most-pixels", mostPixels, 1, MOST_PIXELS);
        within("longest-side", longestSide, SHORTEST, LONGEST);
        within("per-proposal", perProposal, 1, 1_000);
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "comity.profiles.images." + name + " is from " + least + " to " + most + ", not " + value);
        }
    }
}
