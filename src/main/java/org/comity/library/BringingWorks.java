package org.comity.library;

import java.util.Optional;
import org.comity.identity.Person;

/// Where another module brings a document it made. It is kept as an original that is nobody's to read yet; a work of it
/// becomes public by the secretariat's touch at the desk of the library alone.
public interface BringingWorks {

    /// What the form of the work shall say at first.
    ///
    /// @param language of the document (ISO 639)
    /// @param date as exactly as it is known: `2026-11-26`
    /// @param provisions such as `ETS185 16-17; CETS224`
    /// @param source where the record of it comes from
    record Proposed(WorkKind kind, String title, String language, String date, String provisions, String source) {}

    /// @param name of the file
    /// @return where the secretariat goes on, without the language; empty for whoever does not keep the library
    /// @throws IllegalArgumentException for what the library does not take
    Optional<String> bring(Person person, Proposed work, String name, byte[] file);
}
