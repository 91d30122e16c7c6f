package org.comity.cyberviolence.web;

import java.util.List;
import org.comity.cyberviolence.model.InstrumentRow;
import org.comity.cyberviolence.model.Types;
import org.comity.cyberviolence.model.ViolenceType;

/// One type: what it is, what answers it, where it belongs.
///
/// @param rows of instruments that bear on it as a whole; those that bear on what it belongs to stand there
/// @param entries how many measures there are about it, or about what stands below it
public record TypePage(Types types, ViolenceType type, List<InstrumentRow> rows, int entries) {

    public List<ViolenceType> parents() {
        return types.named(type.parents());
    }

    public List<ViolenceType> children() {
        return types.children(type.slug());
    }

    /// The broad types it belongs to in the end: instruments are sorted by these.
    public List<ViolenceType> tops() {
        return types.named(List.copyOf(types.above(type.slug()))).stream()
                .filter(above -> above.parents().isEmpty())
                .toList();
    }
}
