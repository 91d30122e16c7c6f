package org.comity.requests.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;

/// What a sealed document tells of itself in its data; nothing where it is from before data were put into it.
///
/// @param template the version of the form it was printed on
/// @param dated when it was drawn up
record ToldByPaper(Optional<String> template, Optional<Instant> dated) {

    private static final Pattern TEMPLATE = Pattern.compile("\"template\":\"([^\"\\\\]{1,60})\"");
    private static final Pattern DATED = Pattern.compile("\"dated\":\"([0-9T:.-]{19,29}Z)\"");

    static ToldByPaper of(byte[] pdf) {
        var data = data(pdf);
        return new ToldByPaper(first(TEMPLATE, data), first(DATED, data).map(Instant::parse));
    }

    private static Optional<String> first(Pattern told, String data) {
        var found = told.matcher(data);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String data(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var files = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
            var data = files == null ? null : files.getValue(RequestData.JSON);
            return data == null ? "" : new String(data.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
