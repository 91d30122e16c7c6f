package org.comity.journeys;

import org.comity.testing.Axe;

/// From left to right, in light and in the dark.
class AccessibilityTest extends Accessibility {

    AccessibilityTest() {
        super("en", Axe::assertCleanInLightAndDark);
    }
}
