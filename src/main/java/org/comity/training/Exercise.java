package org.comity.training;

import java.nio.charset.StandardCharsets;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// Something done elsewhere on this node; whoever runs it tells the outcome through [Outcomes#reached].
///
/// @param address a path on this node without its language, as in `/exercises/first-preservation-request`
/// @param reference what the outcome is told of; unique among all courses
public record Exercise(String id, Translated title, int minutes, String address, String reference) implements Part {

    @Override
    public Sha256 substance(Language original) {
        return Sha256.of(reference.getBytes(StandardCharsets.UTF_8));
    }
}
