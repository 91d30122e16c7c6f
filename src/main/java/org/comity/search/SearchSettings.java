package org.comity.search;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the index is kept.
///
/// @param opensearch the OpenSearch that keeps it; none: the folder `index` in the home folder
/// @param opensearchUser who we are there
/// @param opensearchPasswordFile a file whose first line is the password
/// @param lookEvery how often modules are asked whether something changed
@ConfigurationProperties("comity.search")
public record SearchSettings(
        Optional<URI> opensearch,
        Optional<String> opensearchUser,
        Optional<Path> opensearchPasswordFile,
        @DefaultValue("1s") Duration lookEvery) {}
