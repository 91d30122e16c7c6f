package org.comity.documents;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The parsed fonts, in as many sets as there may be prints at once: parsing costs more than a page, and fontbox does
/// not promise that one font serves several threads.
final class TypeCases {

    private final BlockingQueue<TypeCase> free;
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    TypeCases(int prints) {
        free = new ArrayBlockingQueue<>(prints);
        for (var i = 0; i < prints; i++) {
            free.add(new TypeCase());
        }
    }

    /// A set for one print; waits until one is free. Close it to give it back.
    TypeCase take() {
        try {
            return free.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to print", interrupted);
        }
    }

    final class TypeCase implements AutoCloseable {

        private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);

        private TypeCase() {
            for (var face : Face.values()) {
                fonts.put(face, face.parse());
            }
        }

        void addTo(PdfRendererBuilder builder, PDDocument pdf) {
            builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
            fonts.forEach((face, font) ->
                    builder.useFont(new LazyFont(pdf, font), face.family(), face.weight(), FontStyle.NORMAL, true));
        }

        @Override
        public void close() {
            free.add(this);
        }
    }

    /// Only the fonts that a document uses are prepared for embedding.
    private static final class LazyFont extends PDFontSupplier {

        private final PDDocument pdf;
        private final TrueTypeFont font;

        LazyFont(PDDocument pdf, TrueTypeFont font) {
            super(null);
            this.pdf = pdf;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return Objects.requireNonNull(PDType0Font.load(pdf, font, true));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
