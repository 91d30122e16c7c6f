package org.comity.requests.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;

/// The version of the form that a sealed document was printed on, as the document itself tells.
final class SealedTemplate {

    private static final Pattern TOLD = Pattern.compile("\"template\":\"([^\"\\\\]{1,60})\"");

    private SealedTemplate() {}

    /// Empty for documents from before data were put into them.
    static Optional<String> of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var files = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
            var data = files == null ? null : files.getValue(RequestData.JSON);
            if (data == null) {
                return Optional.empty();
            }
            var told = TOLD.matcher(new String(data.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8));
            return told.find() ? Optional.of(told.group(1)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
