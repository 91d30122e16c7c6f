package org.comity.journeys;

import org.comity.testing.Axe;

/// From right to left, in the dark, where contrast fails first.
class AccessibilityInArabicTest extends Accessibility {

    AccessibilityInArabicTest() {
        super("ar", Axe::assertCleanInTheDark);
    }
}
