package org.comity.guides.paper;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.comity.documents.DocumentPress;
import org.comity.documents.Sheet;
import org.comity.guides.Guide;
import org.comity.guides.model.ShippedGuides;
import org.comity.node.NodeSettings;
import org.comity.vocabulary.Language;
import org.comity.web.Messages;
import org.junit.jupiter.api.Test;

/// Leaflets that were printed are kept, and handed out while another is printed.
class PrintingLeafletsTest {

    private static final List<Guide> GUIDES = ShippedGuides.read("/guides");
    private static final Guide FIRST = GUIDES.getFirst();
    private static final Guide OTHER = GUIDES.getLast();

    private final Press press = new Press();
    private final PrintingLeaflets leaflets = new PrintingLeaflets(
            press,
            new MakingLeaflets(
                    Messages.ofClassPath(), new NodeSettings(Path.of(""), URI.create("https://node.example/"), false)));

    private byte[] printed(Guide guide) {
        return leaflets.print(guide, Language.ENGLISH, Optional.empty());
    }

    @Test
    void whatIsKeptIsHandedOutWhileAnotherIsPrinted() throws Exception {
        var kept = printed(FIRST);
        var sheets = press.sheets.get();
        var meanwhile = new CompletableFuture<byte[]>();
        press.printing = () -> meanwhile.completeAsync(() -> printed(FIRST)).join();

        CompletableFuture.runAsync(() -> printed(OTHER)).get(1, TimeUnit.MINUTES);

        assertThat(meanwhile.join()).isEqualTo(kept);
        assertThat(press.sheets.get()).isGreaterThan(sheets);
    }

    @Test
    void nothingIsPrintedTwice() {
        printed(FIRST);
        var sheets = press.sheets.get();

        assertThat(printed(FIRST)).isNotEmpty();

        assertThat(press.sheets.get()).isEqualTo(sheets);
    }

    /// Prints an empty page, and does something meanwhile.
    private static final class Press extends DocumentPress {

        private final AtomicInteger sheets = new AtomicInteger();
        private volatile Runnable printing = () -> {};

        Press() {
            super(
                    TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.comity.pages"),
                    Messages.ofClassPath());
        }

        @Override
        public void print(Sheet sheet, OutputStream out) {
            printing.run();
            sheets.incrementAndGet();
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
