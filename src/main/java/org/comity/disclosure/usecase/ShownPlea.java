package org.comity.disclosure.usecase;

import org.comity.disclosure.model.Basis;
import org.comity.disclosure.model.Plea;
import org.comity.identity.Shown;

/// The lines of a page to be touched for that say why somebody asks.
final class ShownPlea {

    private ShownPlea() {}

    static void add(Shown.Builder shown, Plea plea) {
        shown.line("disclosure.why", plea.why().reveal()).coded("disclosure.basis", "disclosure.basis." + plea.basis());
        if (plea.basis() == Basis.OTHER_TREATY) {
            shown.line("disclosure.treaty", plea.treaty().reveal());
        }
        shown.line("disclosure.case", plea.caseReference().reveal());
    }
}
