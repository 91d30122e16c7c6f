package org.comity.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/// Looks for barriers in a page with axe-core. The window must be opened
/// [Browsers.Window#withoutContentSecurityPolicy].
public final class Axe {

    private Axe() {}

    /// @throws AssertionError naming each rule broken and the elements that break it
    public static void assertClean(Page page) {
        var broken = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + "\n    " + node.getHtml() + "\n    "
                                        + node.getFailureSummary()))
                        .toList();
        assertThat(broken).as("barriers on " + page.url()).isEmpty();
    }
}
