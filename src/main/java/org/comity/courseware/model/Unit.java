package org.comity.courseware.model;

import java.util.OptionalDouble;

/// A part of a package that is run by itself: a SCO or an asset (SCORM), an assignable unit (cmi5).
///
/// @param number from 1, in the order of the manifest
/// @param identifier as the package names it
/// @param file in the package, as it stands in the archive
/// @param query what follows the file in the address, with its `?` or `#`; empty for none
/// @param mastery the score from which it is passed: for SCORM 1.2 the raw one, else from -1 or 0 to 1
/// @param progress the progress from which it is completed (SCORM 2004), from 0 to 1
/// @param moveOn when it counts as done (cmi5)
/// @param data what the package hands to it at launch
/// @param key the entitlement key (cmi5)
public record Unit(
        int number,
        String identifier,
        String title,
        Kind kind,
        String file,
        String query,
        OptionalDouble mastery,
        OptionalDouble progress,
        MoveOn moveOn,
        String data,
        String key) {

    /// What it can do.
    public enum Kind {
        /// Speaks to the run-time environment.
        SCO,
        /// Is only shown.
        ASSET,
        /// Sends statements.
        ASSIGNABLE_UNIT
    }

    /// When an assignable unit counts as done (cmi5, section 13.1.4).
    public enum MoveOn {
        PASSED("Passed"),
        COMPLETED("Completed"),
        COMPLETED_AND_PASSED("CompletedAndPassed"),
        COMPLETED_OR_PASSED("CompletedOrPassed"),
        NOT_APPLICABLE("NotApplicable");

        private final String text;

        MoveOn(String text) {
            this.text = text;
        }

        /// As the standard spells it.
        public String text() {
            return text;
        }

        public boolean satisfied(boolean completed, boolean passed) {
            return switch (this) {
                case PASSED -> passed;
                case COMPLETED -> completed;
                case COMPLETED_AND_PASSED -> completed && passed;
                case COMPLETED_OR_PASSED -> completed || passed;
                case NOT_APPLICABLE -> true;
            };
        }
    }
}
