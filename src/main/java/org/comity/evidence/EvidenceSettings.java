package org.comity.evidence;

import org.comity.evidence.proof.PackageNames;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings `comity.evidence.*`.
///
/// @param mostFiles how many files a package has at most
/// @param largestFile how large each may be
/// @param largestPackage how large they may be together
/// @param diskReserve no file is begun or goes on while the disk has less; with 0 until it is full
@ConfigurationProperties("comity.evidence")
public record EvidenceSettings(
        @DefaultValue("10000") int mostFiles,
        @DefaultValue("20GB") DataSize largestFile,
        @DefaultValue("200GB") DataSize largestPackage,
        @DefaultValue("1GB") DataSize diskReserve) {

    private static final int MOST_FILES = PackageNames.MOST_FILES;

    /// @throws IllegalArgumentException when no file could be taken, or more than anybody could look through
    public EvidenceSettings {
        if (mostFiles < 1 || mostFiles > MOST_FILES) {
            throw new IllegalArgumentException(
                    "comity.evidence.most-files is from 1 to 10000, what an exported package holds");
        }
        if (largestFile.toBytes() < 1 || largestFile.compareTo(largestPackage) > 0) {
            throw new IllegalArgumentException(
                    "comity.evidence.largest-file is a byte at least, and largest-package not smaller");
        }
        if (diskReserve.isNegative()) {
            throw new IllegalArgumentException("comity.evidence.disk-reserve is not below 0");
        }
    }
}
