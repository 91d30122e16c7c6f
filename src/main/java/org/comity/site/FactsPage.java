package org.comity.site;

import java.time.LocalDate;
import java.util.Map;
import org.comity.vocabulary.Sha256;

/// What the node knows, and from where.
///
/// @param sources host of a source to the number of adherence rows read from it
public record FactsPage(
        int states, int declarations, int authorities, LocalDate asOf, Sha256 revision, Map<String, Long> sources) {}
