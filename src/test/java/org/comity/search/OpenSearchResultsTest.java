package org.comity.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The same table, with the index in an OpenSearch. It takes most of a minute to start one, so this runs when it is
/// asked for: `./comity test -Dtests.excluded= -Dtest=OpenSearchResultsTest`.
@Tag("opensearch")
@NodeTest
class OpenSearchResultsTest {

    @Autowired
    private List<Searchable> offered;

    @Test
    void readersFindWhatTheTableExpects() throws Exception {
        try (var opensearch = AnOpenSearch.start()) {
            try (var index = AnIndex.at(opensearch.place(), ResultsTable.with(offered))) {
                assertThat(ResultsTable.mistakes(index)).isEmpty();
            }
            try (var again = AnIndex.at(opensearch.place(), ResultsTable.with(offered))) {
                assertThat(again.results("Japan").hits()).isNotEmpty();
            }
        }
    }
}
