package org.comity.training;

import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// What is done in one go: read, answered, or done elsewhere.
public sealed interface Part permits Lesson, Quiz, Exercise, LearningPackage {

    /// Unique in its course, and the same in every version.
    String id();

    Translated title();

    /// About how long it takes.
    int minutes();

    /// What it teaches or asks, without translations: while this stays the same, whoever has done the part has done it
    /// in the next version too.
    Sha256 substance(Language original);
}
