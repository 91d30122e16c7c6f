package org.comity.courseware.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.courseware.Packages.bring;
import static org.comity.courseware.Packages.launch;
import static org.comity.courseware.Packages.scorm12;
import static org.comity.courseware.Packages.send;
import static org.comity.courseware.Packages.zip;

import java.net.URI;
import java.util.Map;
import org.comity.testing.Http;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.Test;

/// The desk of the secretariat: bringing packages, replacing them, and whom they are for.
@NodeTest
class KeepingPackagesTest {

    private final Http secretary = Http.officer("Demo Secretary One");

    @Test
    void whoeverBringsAWrongPackageIsToldWhatIsWrongAndWhere() {
        var wrong = scorm12();
        wrong.remove("second.html");
        var refused = send(secretary, "/en/secretariat/packages", "course", zip(wrong));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("names the file “second.html”, which is not in the package");
        assertThat(send(secretary, "/ar/secretariat/packages", "course", zip(wrong))
                        .body())
                .contains("second.html", "لم يُحفظ شيء");
        assertThat(send(secretary, "/en/secretariat/packages", "course", new byte[0])
                        .status())
                .isEqualTo(422);
        wrong.put("<script>alert(1)</script>.exe", "x");
        assertThat(send(secretary, "/en/secretariat/packages", "course", zip(wrong))
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void nobodyElseBringsOne() {
        for (var name : new String[] {"Demo Trainer", "Demo Member", "Demo Duty Officer (Lisbon)"}) {
            var other = Http.officer(name);
            assertThat(other.get("/en/secretariat/packages").status()).isEqualTo(404);
            assertThat(send(other, "/en/secretariat/packages", "everyone", zip(scorm12()))
                            .status())
                    .as(name)
                    .isEqualTo(404);
        }
        assertThat(Http.visitor()
                        .get("/en/training/packages/" + bring(secretary, zip(scorm12())) + "/run")
                        .status())
                .as("a visitor signs in first")
                .isEqualTo(302);
    }

    @Test
    void aNewVersionIsForNewAttemptsAndWhoeverBeganGoesOn() {
        var id = bring(secretary, zip(scorm12()));
        var began = Http.officer("Demo Member");
        launch(began, id);
        var next = scorm12();
        next.put("second.html", "the newer text");
        var replaced = send(secretary, "/en/secretariat/packages/" + id + "/versions", "everyone", zip(next));
        assertThat(replaced.status()).isEqualTo(303);

        assertThat(second(launch(began, id))).doesNotContain("the newer text");
        assertThat(second(launch(Http.officer("Demo Trainer"), id))).isEqualTo("the newer text");
        assertThat(secretary.get("/en/secretariat/packages/" + id).body()).contains("Version 1", "Version 2");
    }

    @Test
    void aPackageOfACourseIsNotThereForWhoeverNoCourseLets() {
        var reply = send(secretary, "/en/secretariat/packages", "course", zip(scorm12()));
        var id = reply.location().replaceFirst("^.*/", "");
        var member = Http.officer("Demo Member");

        assertThat(member.get("/en/training/packages/" + id).status()).isEqualTo(404);
        assertThat(member.get("/en/training/packages/" + id + "/run").status()).isEqualTo(404);
        assertThat(secretary.get("/en/training/packages/" + id).body()).contains("never your name");
    }

    @Test
    void aWithdrawalNeedsAReason() {
        var id = bring(secretary, zip(scorm12()));
        var path = "/en/secretariat/packages/" + id;
        secretary.get(path);
        assertThat(secretary.post(path + "/withdrawn", Map.of("reason", " ")).status())
                .isEqualTo(422);
        assertThat(secretary.post(path + "/withdrawn", Map.of("reason", "old")).status())
                .isEqualTo(303);
        assertThat(secretary.get(path).status()).isEqualTo(404);
        assertThat(send(secretary, path + "/versions", "course", zip(scorm12())).status())
                .isEqualTo(404);
    }

    private static String second(URI address) {
        return Http.visitorOf(URI.create(address.getScheme() + "://" + address.getAuthority()))
                .get(address.getPath() + "content/second.html")
                .body();
    }
}
