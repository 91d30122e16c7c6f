package org.comity.duty.model;

import java.util.List;
import org.comity.identity.Authority;

/// A drill as the secretariat sees it: figures of all, and who needs help, without how far anybody came.
public record OrderedDrill(DrillFigures figures, List<Authority> needHelp) {
    public OrderedDrill {
        needHelp = List.copyOf(needHelp);
    }
}
