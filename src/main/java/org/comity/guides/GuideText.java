package org.comity.guides;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.guides.Block.Line;
import org.comity.vocabulary.Language;
import org.comity.vocabulary.Sha256;

/// A guide in one language, as its reader took it from what was written.
///
/// @param written as it stands in the file or in the editor
public record GuideText(Language language, String title, String summary, Map<Part, List<Block>> parts, String written) {

    public GuideText {
        var ordered = new EnumMap<Part, List<Block>>(Part.class);
        parts.forEach((part, blocks) -> ordered.put(part, List.copyOf(blocks)));
        parts = Collections.unmodifiableMap(ordered);
    }

    public boolean has(Part part) {
        return parts.containsKey(part);
    }

    /// Nothing where the guide has no such part.
    public List<Block> part(Part part) {
        return Optional.ofNullable(parts.get(part)).orElse(List.of());
    }

    /// Every point of a part, one by one.
    public List<Line> lines(Part part) {
        return part(part).stream().flatMap(Block::lines).toList();
    }

    /// All that is read, the title first, each paragraph and point by itself.
    public Stream<String> sayings() {
        return Stream.concat(
                Stream.of(title, summary),
                parts.values().stream()
                        .flatMap(List::stream)
                        .flatMap(Block::lines)
                        .map(Line::plain));
    }

    public Sha256 digest() {
        return Sha256.of(written.getBytes(StandardCharsets.UTF_8));
    }
}
