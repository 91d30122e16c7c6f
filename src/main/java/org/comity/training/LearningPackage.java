package org.comity.training;

import java.nio.charset.StandardCharsets;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// A package made with another tool (SCORM, cmi5); whoever runs it tells the outcome through [Outcomes#reached].
///
/// @param address where it is run: a path on this node without its language
/// @param reference what the outcome is told of; unique among all courses
public record LearningPackage(String id, Translated title, int minutes, String address, String reference)
        implements Part {

    @Override
    public Sha256 substance(Language original) {
        return Sha256.of(reference.getBytes(StandardCharsets.UTF_8));
    }
}
