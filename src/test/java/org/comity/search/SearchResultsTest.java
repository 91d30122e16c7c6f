package org.comity.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.search.store.IndexPlace;
import org.comity.testing.NodeTest;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What modules offer is found by what readers type, in the index every node brings along.
@NodeTest
class SearchResultsTest {

    @Autowired
    private List<Searchable> offered;

    @Test
    void readersFindWhatTheTableExpects() {
        try (var index = AnIndex.at(
                new IndexPlace.Folder(TestNode.freshFolder("index").resolve("index")), ResultsTable.with(offered))) {
            assertThat(ResultsTable.mistakes(index)).isEmpty();
        }
    }
}
