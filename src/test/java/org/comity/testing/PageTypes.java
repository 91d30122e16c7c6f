package org.comity.testing;

import java.util.List;
import java.util.stream.Stream;

/// One address of every kind of page, so that a test of all pages learns of a new kind from one line here.
public final class PageTypes {

    private PageTypes() {}

    /// Pages for everyone, without their language: `/en` + path.
    public static List<String> open() {
        return List.of(
                "", //
                "/sign-in",
                "/states",
                "/states/JP",
                "/map?on=2010-01-01",
                "/paths",
                "/paths/answer?from=PT&to=JP&need=preservation&offence=evidence-only",
                "/verify",
                "/facts",
                "/record",
                "/accessibility",
                "/api",
                "/nothing-here");
    }

    /// Pages for a signed-in officer.
    public static List<String> forOfficers() {
        return List.of("/account", "/requests");
    }

    public static List<String> all() {
        return Stream.concat(open().stream(), forOfficers().stream()).toList();
    }
}
