package org.comity.guides.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.comity.documents.DocumentPress;
import org.comity.documents.Sheet;
import org.comity.guides.Audience;
import org.comity.guides.Guide;
import org.comity.guides.Part;
import org.comity.guides.paper.Leaflet.Fit;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// Prints a guide on one sheet (PDF/A-3a, PDF/UA-1), with the largest letters that fit. What was printed is
/// kept for the next reader until the guide says something else.
public class PrintingLeaflets {

    private static final int KEPT = 500;

    private final DocumentPress press;
    private final MakingLeaflets making;
    private final Object printing = new Object();
    private final Map<Sha256, byte[]> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sha256, byte[]> eldest) {
            return size() > KEPT;
        }
    });

    public PrintingLeaflets(DocumentPress press, MakingLeaflets making) {
        this.press = press;
        this.making = making;
    }

    /// One at a time is printed, so that nobody can keep every processor busy: a reader who wants another waits a
    /// moment. What is kept is handed out at once.
    public byte[] print(Guide guide, Language language, Optional<Audience> audience) {
        var leaflet = making.leaflet(guide, language, audience);
        var digest = Sha256.of(
                (leaflet.text().written() + leaflet.address() + leaflet.reviewed()).getBytes(StandardCharsets.UTF_8));
        return Optional.ofNullable(kept.get(digest))
                .orElseGet(() -> printed(guide, leaflet, digest))
                .clone();
    }

    /// Unless somebody else printed it while this one waited.
    private byte[] printed(Guide guide, Leaflet leaflet, Sha256 digest) {
        synchronized (printing) {
            return Optional.ofNullable(kept.get(digest)).orElseGet(() -> {
                var sheet = print(guide, leaflet, digest);
                kept.put(digest, sheet);
                return sheet;
            });
        }
    }

    private byte[] print(Guide guide, Leaflet leaflet, Sha256 digest) {
        for (var without : Fit.CHOICES) {
            var printed = largest(guide, leaflet, without, digest);
            if (printed.isPresent()) {
                return printed.get();
            }
        }
        return sheet(guide, leaflet.fitted(new Fit(Fit.SMALLEST, Fit.CHOICES.getLast())), digest);
    }

    /// Halves the sizes of letters until the largest that fits is found.
    private Optional<byte[]> largest(Guide guide, Leaflet leaflet, Set<Part> without, Sha256 digest) {
        var large = 0;
        var small = without.equals(Fit.CHOICES.getLast()) ? Fit.SMALLEST : Fit.SMALLEST_TO_HANG_UP;
        var size = small;
        var fits = Optional.<byte[]>empty();
        while (large <= small) {
            var printed = sheet(guide, leaflet.fitted(new Fit(size, without)), digest);
            if (pages(printed) == 1) {
                fits = Optional.of(printed);
                small = size - 1;
            } else {
                large = size + 1;
            }
            size = (large + small) / 2;
        }
        return fits;
    }

    private byte[] sheet(Guide guide, Leaflet leaflet, Sha256 digest) {
        var out = new ByteArrayOutputStream();
        press.print(
                new Sheet(
                        leaflet.language(),
                        "guides/sheet.jte",
                        leaflet,
                        leaflet.text().title(),
                        "Comity",
                        leaflet.text().summary(),
                        digest,
                        guide.edition(leaflet.language()).at()),
                out);
        return out.toByteArray();
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
