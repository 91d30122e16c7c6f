package org.comity.search.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.comity.vocabulary.Sensitive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// Where an index is kept, and how it is opened there.
public sealed interface IndexPlace {

    /// A folder of this machine.
    record Folder(Path path) implements IndexPlace {

        @Override
        public void discard() {
            try {
                FileSystemUtils.deleteRecursively(path);
            } catch (IOException held) {
                throw new UncheckedIOException(held);
            }
        }
    }

    /// An OpenSearch.
    ///
    /// @param user who we are there, where it asks
    record OpenSearch(URI address, Optional<User> user) implements IndexPlace {}

    record User(String name, Sensitive<String> password) {}

    Logger LOG = LoggerFactory.getLogger(IndexPlace.class);

    /// Opens the index, or makes an empty one. What cannot be read is thrown away: it is made anew from what modules
    /// offer.
    default EntryIndex open() {
        try {
            return EntryIndex.open(properties());
        } catch (RuntimeException | LinkageError unreadable) {
            LOG.warn("The search index cannot be read and is made anew because={}", unreadable.toString());
            discard();
            return EntryIndex.open(properties());
        }
    }

    /// Throws the files of the index away; one that others share is left alone.
    default void discard() {}

    private Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("hibernate.search.schema_management.strategy", "create-or-validate");
        switch (this) {
            case Folder folder -> {
                properties.put("hibernate.search.backend.type", "lucene");
                properties.put("hibernate.search.backend.lucene_version", "9.12.3");
                // Readers see what was written when they are told to: the whole of a publication, never its first half.
                properties.put("hibernate.search.backend.io.refresh_interval", Integer.MAX_VALUE);
                properties.put(
                        "hibernate.search.backend.directory.root", folder.path().toString());
            }
            case OpenSearch cluster -> {
                properties.put("hibernate.search.backend.type", "elasticsearch");
                properties.put(
                        "hibernate.search.backend.uris", cluster.address().toString());
                properties.put("hibernate.search.backend.schema_management.minimal_required_status", "yellow");
                cluster.user().ifPresent(who -> {
                    properties.put("hibernate.search.backend.username", who.name());
                    properties.put(
                            "hibernate.search.backend.password", who.password().reveal());
                });
            }
        }
        return properties;
    }
}
