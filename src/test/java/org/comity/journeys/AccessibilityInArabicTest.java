package org.comity.journeys;

/// From right to left.
class AccessibilityInArabicTest extends Accessibility {

    AccessibilityInArabicTest() {
        super("ar");
    }
}
