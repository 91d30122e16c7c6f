package org.comity.library;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The forms of a citation.
public enum CitationStyle {
    /// Seventh edition.
    APA("APA", "text/plain", "-apa.txt"),
    /// Fourth edition.
    OSCOLA("OSCOLA", "text/plain", "-oscola.txt"),
    BIBTEX("BibTeX", "application/x-bibtex", ".bib"),
    RIS("RIS", "application/x-research-info-systems", ".ris");

    private final String spelled;
    private final String mediaType;
    private final String ending;

    CitationStyle(String spelled, String mediaType, String ending) {
        this.spelled = spelled;
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /// As people write it.
    public String spelled() {
        return spelled;
    }

    /// As written in addresses.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The type of its file, without the encoding, which is UTF-8.
    public String mediaType() {
        return mediaType;
    }

    /// What its file ends with.
    public String ending() {
        return ending;
    }

    public static Optional<CitationStyle> ofWritten(String written) {
        return Stream.of(values()).filter(one -> one.written().equals(written)).findFirst();
    }
}
