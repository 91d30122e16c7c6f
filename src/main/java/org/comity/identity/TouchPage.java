package org.comity.identity;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The page that shows what is about to be done, and asks for the touch. Any module may show it, as
/// `identity/touch`.
///
/// @param back where the person comes from, without the language
/// @param action where the form goes, without the language
/// @param fields what was chosen before, sent once more with the touch
/// @param refused why a touch before this one did not do; empty the first time
public record TouchPage(
        String back, String action, SortedMap<String, String> fields, Shown shown, TouchDemand demand, String refused) {

    private static final Set<String> NEVER_REPEATED = Set.of("_csrf", "language");

    /// @param reason why the touch before did not do
    public static TouchPage of(
            String back,
            String action,
            Map<String, String> typed,
            Shown shown,
            TouchDemand demand,
            TouchOutcome.Reason reason) {
        var repeated = new TreeMap<String, String>();
        typed.forEach((name, value) -> {
            if (!NEVER_REPEATED.contains(name) && !name.startsWith("touch")) {
                repeated.put(name, value);
            }
        });
        return new TouchPage(
                back, action, repeated, shown, demand, reason == TouchOutcome.Reason.MISSING ? "" : reason.name());
    }
}
