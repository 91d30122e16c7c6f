package org.comity.courseware.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.comity.courseware.Packages.bring;
import static org.comity.courseware.Packages.launch;
import static org.comity.courseware.Packages.scorm12;
import static org.comity.courseware.Packages.zip;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.comity.courseware.Courseware;
import org.comity.courseware.CoursewareSettings;
import org.comity.courseware.PackageId;
import org.comity.courseware.store.ErasureStore;
import org.comity.courseware.usecase.ErasingDetails;
import org.comity.courseware.usecase.OriginPlace;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.PageTypes;
import org.comity.testing.TestNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What stands at the origin of packages, and what stands nowhere else.
@NodeTest
class OtherOriginTest {

    @Autowired
    private MutableClock clock;

    @Autowired
    private Courseware courseware;

    @Autowired
    private CoursewareSettings settings;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient database;

    private Http secretary;
    private Http learner;
    private String id;
    private URI address;
    private Http there;

    @BeforeEach
    void aPackageRuns() {
        secretary = Http.officer("Demo Secretary One");
        learner = Http.officer("Demo Member");
        id = bring(secretary, zip(scorm12()));
        address = launch(learner, id);
        there = Http.visitorOf(URI.create(address.getScheme() + "://" + address.getAuthority()));
    }

    @Test
    void noFileOfAPackageIsEverHandedOutWhereThePagesAre() {
        assertThat(address.getHost())
                .as("cookies know hosts alone")
                .isNotEqualTo(TestNode.address().getHost());
        for (var path : List.of("", "content/second.html", "scorm.js", "frame.js", "status", "units/1")) {
            assertThat(learner.get(address.getPath() + path).status()).as(path).isEqualTo(404);
            assertThat(there.get(address.getPath() + path).status())
                    .as(path)
                    .isEqualTo(path.equals("units/1") ? 404 : 200);
        }
    }

    @Test
    void noPageOfThisProgramStandsAtTheOriginOfPackages() {
        var others =
                Stream.of("/", "/api/v1/openapi.json", "/log/checkpoint", "/sign-out", "/login/webauthn", "/error");
        var pages = Stream.concat(PageTypes.all().stream(), PageTypes.forSecretariat().stream())
                .map(path -> "/en" + path);
        Stream.concat(others, pages).forEach(path -> {
            var reply = there.get(path, "Cookie", "comity=" + learner.session());
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(reply.body()).as(path).isEqualTo("Not found");
            assertThat(reply.headers()).as(path).doesNotContainKeys("set-cookie", "server");
        });
        assertThat(there.raw("POST", "/en/sign-in/demonstration", "person=x").status())
                .isEqualTo(404);
        assertThat(there.raw("BREW", address.getPath(), "").status()).isEqualTo(404);
    }

    @Test
    void everyAnswerThereIsForAFrameOfOursAloneAndLeadsNowhere() {
        for (var path : List.of("", "content/second.html", "scorm.js", "frame.js", "frame.css", "status", "nothing")) {
            var reply = there.get(address.getPath() + path);
            assertThat(reply.header("Content-Security-Policy"))
                    .as(path)
                    .contains("frame-ancestors 'self' " + TestNode.address() + ";")
                    .endsWith("sandbox allow-scripts allow-forms allow-same-origin")
                    .doesNotContain("allow-top-navigation", "allow-popups", "https:", "*");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(reply.headers()).doesNotContainKeys("set-cookie", "access-control-allow-origin");
        }
        assertThat(there.get(address.getPath()).header("Content-Security-Policy"))
                .doesNotContain("unsafe");
    }

    @Test
    void thePageThatRunsAPackageAloneMayFrameAnything() {
        var run = learner.get("/en/training/packages/" + id + "/run");
        assertThat(run.header("Content-Security-Policy"))
                .contains("frame-src " + address.getScheme() + "://" + address.getAuthority())
                .contains("frame-ancestors 'none'");
        assertThat(run.body()).contains("sandbox=\"allow-scripts allow-forms allow-same-origin\"");
        for (var path : List.of("/en/training/packages/" + id, "/en/account", "/en/library")) {
            assertThat(learner.get(path).header("Content-Security-Policy")).doesNotContain("frame-src");
        }
    }

    @Test
    void aTicketThatIsAlteredOrOverOpensNothing() {
        var ticket = address.getPath();
        var altered = ticket.charAt(5) == 'a' ? 'b' : 'a';
        assertThat(there.get(ticket.substring(0, 5) + altered + ticket.substring(6))
                        .status())
                .isEqualTo(404);
        assertThat(there.get(ticket.substring(0, 20) + "/").status()).isEqualTo(404);
        assertThat(there.get(ticket).status()).isEqualTo(200);

        clock.advance(settings.launchFor().plusSeconds(1));

        assertThat(there.get(ticket).status()).isEqualTo(404);
        assertThat(there.raw("POST", ticket + "units/1", "").status()).isEqualTo(404);
    }

    @Test
    void whatIsWithdrawnStopsAtOnce() {
        secretary.get("/en/secretariat/packages/" + id);
        secretary.post("/en/secretariat/packages/" + id + "/withdrawn", Map.of("reason", "out of date"));

        assertThat(there.get(address.getPath() + "content/second.html").status())
                .isEqualTo(404);
        assertThat(learner.get("/en/training/packages/" + id + "/run").status()).isEqualTo(404);
        assertThat(courseware.find(PackageId.named(id).orElseThrow())).isEmpty();
    }

    @Test
    void nothingIsReachedOutsideThePackageAndNoScriptOutlivesItsPage() {
        var content = address.getPath() + "content/";
        for (var path :
                List.of("%2e%2e/frame.js", "..%2f..%2fetc%2fpasswd", "read", "read/", "/etc/passwd", "SECOND.html")) {
            var reply = there.get(content + path);
            assertThat(reply.status()).as(path).isIn(200, 400, 404);
            assertThat(reply.body()).as(path).doesNotContain("root:", "Tomcat", "<title>");
        }
        assertThat(there.get(content + "second.html", "Service-Worker", "script")
                        .status())
                .isEqualTo(404);
        assertThat(there.raw("POST", address.getPath() + "units/1", "", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void partsOfAFileAreSentOnRequest() {
        var file = address.getPath() + "content/read/me.html";
        var whole = there.get(file).body();
        var part = there.get(file, "Range", "bytes=10-19");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(whole.substring(10, 20));
        assertThat(there.get(file, "Range", "bytes=9999-").status()).isEqualTo(416);
    }

    @Test
    void whatAPackageKeptIsErasedInTimeAndWhatCameOfItStays() {
        var run = address.getPath() + "units/3";
        there.raw("POST", run, "");
        there.raw("POST", address.getPath() + "units/1", "");
        var body = "{\"session\":1,\"sequence\":1,\"ended\":true,\"elements\":{\"cmi.core.score.raw\":\"40\"}}";
        there.raw("POST", address.getPath() + "units/1/progress", body);
        var member = directory.demonstrationPeople().stream()
                .filter(person -> person.name().equals("Demo Member"))
                .map(Person::id)
                .findFirst()
                .orElseThrow();

        new ErasingDetails(
                        new ErasureStore(database), settings.keepDetails(), Clock.offset(clock, Duration.ofDays(400)))
                .erase();

        assertThat(there.get(address.getPath()).status()).isEqualTo(404);
        var result =
                courseware.result(PackageId.named(id).orElseThrow(), member).orElseThrow();
        assertThat(result.score()).hasValue(0.4);
        var again = launch(learner, id).getPath();
        assertThat(there.raw("POST", again + "units/1", "").body()).contains("\"cmi.core.entry\":\"ab-initio\"");
    }

    @Test
    void packagesNeverShareAHostWithThePages() {
        var here = URI.create("https://comity.example");
        assertThat(OriginPlace.of(origin("https://packages.example"), here, 8080)
                        .origin())
                .hasValue(URI.create("https://packages.example"));
        assertThat(OriginPlace.of(origin(null), here, 8080).origin())
                .as("nobody gave one")
                .isEmpty();
        for (var wrong :
                List.of("https://comity.example:8443", "http://packages.example", "https://packages.example/x")) {
            assertThat(catchThrowable(() -> OriginPlace.of(origin(wrong), here, 8080)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private CoursewareSettings origin(@Nullable String origin) {
        return new CoursewareSettings(
                origin == null ? null : URI.create(origin),
                9_999,
                settings.largestFile(),
                settings.largestUnpacked(),
                settings.mostFiles(),
                settings.launchFor(),
                settings.keepDetails());
    }
}
