package org.comity.search;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.comity.node.NodeSettings;
import org.comity.search.model.Analysis;
import org.comity.search.store.IndexPlace;
import org.comity.search.usecase.Entries;
import org.comity.search.usecase.KeepingIndex;
import org.comity.search.usecase.Searching;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.Sensitive;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration
class SearchConfiguration {

    @Bean
    Analysis analysis() {
        return new Analysis();
    }

    @Bean
    Entries searchEntries(Analysis analysis) {
        return new Entries(analysis, JsonMapper.builder().build());
    }

    @Bean
    KeepingIndex keepingIndex(
            List<Searchable> sources, SearchSettings settings, NodeSettings node, Entries entries, Analysis analysis) {
        return new KeepingIndex(sources, place(settings, node), entries, analysis, settings.lookEvery());
    }

    /// Once the node answers: nobody waits for the index.
    @Bean
    ApplicationListener<ApplicationReadyEvent> beginningToIndex(KeepingIndex keeping) {
        return ready -> keeping.begin();
    }

    @Bean
    SearchIndex searchIndex(KeepingIndex keeping, Entries entries, Analysis analysis) {
        return new Searching(keeping, entries, analysis);
    }

    private static IndexPlace place(SearchSettings settings, NodeSettings node) {
        return settings.opensearch()
                .<IndexPlace>map(address -> new IndexPlace.OpenSearch(
                        address,
                        settings.opensearchUser()
                                .map(name -> new IndexPlace.User(
                                        name,
                                        Sensitive.of(settings.opensearchPasswordFile()
                                                .map(SearchConfiguration::firstLine)
                                                .orElse(""))))))
                .orElseGet(() -> new IndexPlace.Folder(node.home().resolve("index")));
    }

    private static String firstLine(Path file) {
        var secret = new KeyFile(file)
                .read()
                .orElseThrow(() -> new IllegalStateException("There is no file " + file + " with a password"));
        return new String(secret, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
}
