package org.comity.cyberviolence.web;

import java.util.List;
import java.util.Optional;
import org.comity.cyberviolence.model.Instruments;
import org.comity.cyberviolence.model.Types;
import org.comity.cyberviolence.model.ViolenceType;
import org.comity.treaties.FactSource;
import org.comity.vocabulary.Standing;

/// The entrance of the resource: what cyberviolence is, and every type by name.
public record ResourcePage(Types types, Instruments instruments, int entries) {

    private static final String STUDY = "https://docslib.org/doc/3012194/t-cy-mapping-study-on-cyberviolence";
    private static final String PAGE = "https://www.coe.int/en/web/cyberviolence/types-of-cyberviolence";

    /// The mapping study of 2018, as a library keeps it.
    public FactSource study() {
        return new FactSource(STUDY, Optional.empty(), Standing.PARTLY_SOURCED, "");
    }

    /// What the Council of Europe says of types.
    public FactSource page() {
        return new FactSource(PAGE, Optional.empty(), Standing.SOURCED, "");
    }

    public List<ViolenceType> below(ViolenceType type) {
        return types.children(type.slug());
    }
}
