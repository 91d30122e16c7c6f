package org.comity.documents;

import java.time.Instant;
import java.util.List;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// A paper in one language that a module lays out itself, on the same type and to the same standards as the formal
/// documents.
///
/// @param template below `src/main/jte`, with this sheet's model as its only parameter; XHTML, styled by the paper
///     style sheet
/// @param title of the file
/// @param author who made it
/// @param subject in one line
/// @param content the digest the file is told apart by
/// @param madeAt becomes the PDF's own date
/// @param attachments files inside it
public record Sheet(
        Language language,
        String template,
        Object model,
        String title,
        String author,
        String subject,
        Sha256 content,
        Instant madeAt,
        List<Attachment> attachments) {

    public Sheet {
        attachments = List.copyOf(attachments);
    }

    /// Without files inside.
    public Sheet(
            Language language,
            String template,
            Object model,
            String title,
            String author,
            String subject,
            Sha256 content,
            Instant madeAt) {
        this(language, template, model, title, author, subject, content, madeAt, List.of());
    }
}
