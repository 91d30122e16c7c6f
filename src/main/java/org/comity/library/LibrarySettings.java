package org.comity.library;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Settings `comity.library.*`.
///
/// @param contact the mail address that harvesting libraries are told to write to
/// @param harvestedAtOnce how many records one answer to a harvester holds
/// @param largestFile how large an original may be
/// @param checkPdfs whether PDFs that are brought are held against PDF/UA, by a program beside the node
/// @param checkTime how long that program may look at one
/// @param checkMemory how much memory it may take
/// @param clamd where a `clamd` listens, as `host:port`; null when nothing scans what editors bring
@ConfigurationProperties("comity.library")
public record LibrarySettings(
        @DefaultValue("library@comity.example") String contact,
        @DefaultValue("100") int harvestedAtOnce,
        @DefaultValue("50MB") DataSize largestFile,
        @DefaultValue("true") boolean checkPdfs,
        @DefaultValue("60s") Duration checkTime,
        @DefaultValue("512MB") DataSize checkMemory,
        @Nullable String clamd) {

    /// @throws IllegalArgumentException when something could not be used
    public LibrarySettings {
        if (!contact.matches("\\S+@(\\S+\\.)+\\S+")) {
            throw new IllegalArgumentException("comity.library.contact is a mail address");
        }
        if (harvestedAtOnce < 1 || harvestedAtOnce > 1_000) {
            throw new IllegalArgumentException("comity.library.harvested-at-once is 1 to 1000");
        }
        if (largestFile.toBytes() < 1 || largestFile.toMegabytes() > 500) {
            throw new IllegalArgumentException("comity.library.largest-file is 500MB at most");
        }
        if (!checkTime.isPositive() || checkTime.toMinutes() > 30) {
            throw new IllegalArgumentException("comity.library.check-time is 30m at most");
        }
        if (checkMemory.toMegabytes() < 64 || checkMemory.toGigabytes() > 8) {
            throw new IllegalArgumentException("comity.library.check-memory is 64MB to 8GB");
        }
        if (clamd != null && !clamd.matches("[^\\s:/]+:\\d{1,5}")) {
            throw new IllegalArgumentException("comity.library.clamd reads host:port");
        }
    }
}
