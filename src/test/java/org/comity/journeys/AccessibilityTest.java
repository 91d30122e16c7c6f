package org.comity.journeys;

/// From left to right.
class AccessibilityTest extends Accessibility {

    AccessibilityTest() {
        super("en");
    }
}
