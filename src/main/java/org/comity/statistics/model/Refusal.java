package org.comity.statistics.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.requests.model.RefusalGround;
import org.comity.vocabulary.ArticleRef;

/// Why a request came back, by its name as it is kept.
///
/// @param name of a [RefusalGround], or one of the two others
/// @param basis empty where no provision was named
public record Refusal(String name, Optional<ArticleRef> basis) {

    /// A provider or registry would not; the law closes no list for them.
    public static final String BY_ENTITY = "BY_ENTITY";

    /// A ground was given, and nobody can read it any more: the key of the case was destroyed before it was counted.
    public static final String UNSAID = "UNSAID";

    public static Refusal of(String name) {
        return new Refusal(
                name,
                Arrays.stream(RefusalGround.values())
                        .filter(ground -> ground.name().equals(name))
                        .map(RefusalGround::basis)
                        .findFirst());
    }

    /// Every name there is.
    public static List<String> names() {
        return Stream.concat(Arrays.stream(RefusalGround.values()).map(Enum::name), Stream.of(BY_ENTITY, UNSAID))
                .toList();
    }
}
