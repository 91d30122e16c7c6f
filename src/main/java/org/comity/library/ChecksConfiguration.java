package org.comity.library;

import java.time.Clock;
import org.comity.library.store.CheckStore;
import org.comity.library.store.OriginalFolder;
import org.comity.library.usecase.CheckingOriginals;
import org.comity.library.usecase.CheckingPdf;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Originals held against PDF/UA.
@Configuration
class ChecksConfiguration {

    @Bean
    CheckStore checkStore(JdbcClient database) {
        return new CheckStore(database);
    }

    @Bean
    CheckingOriginals checkingOriginals(
            CheckStore store, OriginalFolder folder, LibrarySettings settings, Clock clock) {
        return new CheckingOriginals(
                store, folder, new CheckingPdf(settings.checkTime(), settings.checkMemory(), clock));
    }

    @Bean
    @ConditionalOnProperty(name = "comity.library.check-pdfs", matchIfMissing = true)
    PdfWorker pdfWorker(CheckingOriginals checking) {
        return new PdfWorker(checking);
    }
}
