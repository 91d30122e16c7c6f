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
                "/sign-in/elsewhere?why=UNLINKED",
                "/join",
                "/recover",
                "/authorities",
                "/directory",
                "/registers",
                "/registers/ets185-27-2-d",
                "/states",
                "/states/JP",
                "/map?on=2010-01-01",
                "/paths",
                "/paths/answer?from=PT&to=JP&need=preservation&offence=evidence-only",
                "/rules",
                "/paths/world",
                "/paths/world?from=PT&need=preservation&instruments=convention",
                "/paths/matrix?from=PT",
                "/paths/what-if",
                "/paths/what-if?assume=adherence&treaty=CETS224&state=FR&date=2026-12-01&need=subscriber",
                "/paths/coverage",
                "/providers",
                "/providers/google?state=PT",
                "/providers/which",
                "/providers/checklist?state=PT",
                "/verify",
                "/facts",
                "/record",
                "/accessibility",
                "/api",
                "/nothing-here");
    }

    /// Pages for a signed-in officer.
    public static List<String> forOfficers() {
        return List.of("/account", "/account/access", "/account/notices", "/notices", "/requests");
    }

    /// Pages for a gatekeeper of an authority.
    public static List<String> forGatekeepers() {
        return List.of("/people", "/people/readings?reference=PT-2026-999999", "/applications", "/recoveries");
    }

    /// Pages for the head of an authority.
    public static List<String> forHeads() {
        return List.of("/sent");
    }

    /// Pages for the secretariat.
    public static List<String> forSecretariat() {
        return List.of("/applications", "/recoveries", "/secretariat/authorities", "/secretariat/designations");
    }

    public static List<String> all() {
        return Stream.concat(open().stream(), forOfficers().stream()).toList();
    }
}
