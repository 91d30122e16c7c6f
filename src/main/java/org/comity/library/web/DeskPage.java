package org.comity.library.web;

import java.util.List;
import org.comity.library.Work;
import org.comity.library.model.FileRefused;
import org.comity.library.model.Original;
import org.comity.library.model.OriginalFormat;
import org.comity.vocabulary.Sha256;
import org.comity.web.FieldError;

/// Where the library is kept: what was brought and published last.
///
/// @param largest how many megabytes an original may have
/// @param scanned whether a scanner is configured
public record DeskPage(
        List<Brought> originals, List<Work> published, long largest, boolean scanned, List<FieldError> errors) {

    /// An original that was brought.
    ///
    /// @param named whether a published work names it: then it is for everyone
    public record Brought(Original original, boolean named) {

        public Sha256 digest() {
            return original.digest();
        }

        public String name() {
            return original.name();
        }

        public String path() {
            return "/library/originals/" + digest().hex();
        }

        public boolean pdf() {
            return original.findings().format() == OriginalFormat.PDF;
        }

        /// The first eight digits tell originals apart for a person.
        public String brief() {
            return digest().hex().substring(0, 8);
        }
    }

    /// The message for a refusal.
    static String refusal(FileRefused.Reason reason) {
        return "library.refused." + reason;
    }
}
