package org.comity.documents;

import com.openhtmltopdf.css.extend.StylesheetFactory;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/// The style sheet of all papers, parsed once and shared, and the rule that a print fetches nothing from anywhere.
final class PaperStyle extends XhtmlNamespaceHandler {

    private volatile StylesheetInfo @Nullable [] sheets;

    @Override
    public StylesheetInfo getDefaultStylesheet(StylesheetFactory factory) {
        if (sheets == null) {
            sheets = new StylesheetInfo[] {parsed(factory)};
        }
        return super.getDefaultStylesheet(factory);
    }

    @Override
    public StylesheetInfo[] getStylesheets(Document document) {
        return Objects.requireNonNull(sheets).clone();
    }

    void fetchNothing(PdfRendererBuilder builder) {
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> false, moment);
        }
    }

    private static StylesheetInfo parsed(StylesheetFactory factory) {
        var info = new StylesheetInfo();
        info.setUri("paper.css");
        info.setOrigin(StylesheetInfo.AUTHOR);
        info.setMedia("all");
        info.setType("text/css");
        var file = Objects.requireNonNull(PaperStyle.class.getResourceAsStream("/documents/paper.css"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            info.setStylesheet(factory.parse(reader, info));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return info;
    }
}
