package org.comity.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.comity.web.Messages;

/// Writes bilingual documents as Word files (DOCX), for those who must edit them: what the press prints, in the same
/// order, every label twice. The languages are declared, and Arabic reads from right to left.
///
/// The same document gives the same bytes, as on paper. The file says of itself that it can be changed, and that the
/// PDF is what was sent.
public class WordFile {

    private final Messages messages;

    public WordFile(Messages messages) {
        this.messages = messages;
    }

    /// Writes the document as one file; the stream stays open.
    ///
    /// @throws UnprintableText as the press does, so that both say the same; nothing is written then
    public void write(BilingualDocument document, OutputStream out) {
        var written = new ByteArrayOutputStream();
        try (var file = new XWPFDocument()) {
            new WordLetter(file, new Paper(document, messages)).write();
            file.write(written);
            out.write(SettledZip.of(written.toByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
