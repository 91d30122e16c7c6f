package org.comity.profiles.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comity.profiles.picture.HostilePictures;
import org.comity.testing.AProposal;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures in a country wiki: brought with words for those who do not see them, shown once they are published.
@NodeTest
class WikiImagesTest {

    private static final Pattern ADDRESS = Pattern.compile("/images/[0-9a-f]{64}\\.(?:png|jpg)");

    private Http officer = Http.visitor();
    private Http gatekeeper = Http.visitor();
    private final Http visitor = Http.visitor();

    @BeforeEach
    void thePeopleOfLisbon() {
        officer = Http.officer("Demo Duty Officer (Lisbon)");
        gatekeeper = Http.officer("Demo Gatekeeper (Lisbon)");
    }

    @Test
    void anImageIsSeenByWhoSeesTheProposalAndByEveryoneOncePublished() {
        var proposal = AProposal.begun(officer, "PT", "With a picture");
        var id = brought(proposal, HostilePictures.png(80 + unique(), 60));
        var address = address(id, officer.get(proposal.path() + "/images"));

        var own = officer.get(address);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.header("Cache-Control")).contains("no-store");
        assertThat(gatekeeper.get(address).status()).isEqualTo(200);
        assertThat(Http.officer("Demo Gatekeeper (Tokyo)").get(address).status())
                .isEqualTo(404);
        assertThat(visitor.get(address).status()).isEqualTo(404);

        save(proposal, "INSTITUTIONS", "Text\n\n![Chart of four courts](image:" + id + " \"Courts\")");
        assertThat(gatekeeper.get(proposal.path()).body()).contains("Image in these changes", address);
        proposal.published(officer, gatekeeper);

        var seen = visitor.get(address);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.header("Content-Type")).isEqualTo("image/png");
        assertThat(seen.header("Cache-Control")).contains("private", "immutable", "max-age=31536000");
        assertThat(seen.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(seen.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(visitor.get("/en/states/PT/wiki").body())
                .contains(
                        "<img src=\"" + address + "\" alt=\"Chart of four courts\"",
                        "Source: Ministry of Justice, 1 March 2026. CC BY 4.0");
    }

    @Test
    void aRevisionShowsTheImageItBroughtAndPuttingItBackShowsItAgain() {
        var proposal = AProposal.begun(officer, "PT", "A picture for a while");
        var id = brought(proposal, HostilePictures.jpeg(90 + unique(), 60));
        var text = "![A map](image:" + id + ")\n\n" + UUID.randomUUID();
        save(proposal, "COOPERATION", text);
        proposal.published(officer, gatekeeper);
        var revision = newestRevision();
        var out = AProposal.begun(officer, "PT", "Without it");
        save(out, "COOPERATION", "No picture " + UUID.randomUUID());
        out.published(officer, gatekeeper);

        var shown = visitor.get(revision).body();
        var address = address(id, visitor.get(revision));
        assertThat(shown).contains("![A map](image:" + id + ")", "Image in these changes");
        assertThat(visitor.get(address).status())
                .as("as revisions stay, so does it")
                .isEqualTo(200);

        officer.get(revision);
        var back = officer.post(
                "/en/proposals/restored", Map.of("state", "PT", "revision", revision.replaceFirst(".*/", "")));
        var again = officer.follow(back).body();
        assertThat(again).contains("Image in these changes", address);
    }

    @Test
    void whatIsServedIsNeverTheFileThatWasBrought() {
        var proposal = AProposal.begun(officer, "PT", "A photograph");
        var id = brought(proposal, HostilePictures.jpegOfACameraHeldUpright());

        var served = officer.get(address(id, officer.get(proposal.path() + "/images")));

        assertThat(served.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(served.body()).doesNotContain("script", "Exif", "9.1393W");
    }

    @Test
    void withoutWordsSourceOrLicenceItComesBackAndNothingIsKept() {
        var proposal = AProposal.begun(officer, "PT", "Words missing");
        officer.get(proposal.path() + "/images");

        var reply = officer.postFile(
                proposal.path() + "/images", Map.of("source", "kept words"), "x.png", HostilePictures.png(20, 20));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body()).contains("Say in words what the image shows, in one language at least.", "kept words");
        assertThat(officer.post(proposal.path() + "/images", described()).body())
                .contains("Choose a picture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.png", "picture.svg", "bomb.png", "cut.jpg", "picture.webp", "both.gif"})
    void aHostileFileIsRefusedInClearWords(String name) {
        var proposal = AProposal.begun(officer, "PT", "Hostile");
        officer.get(proposal.path() + "/images");

        var reply = officer.postFile(
                proposal.path() + "/images",
                described(),
                name,
                Objects.requireNonNull(HostilePictures.all().get(name)).file());

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body())
                .containsAnyOf("neither PNG nor JPEG", "too many pixels", "cannot be read", "WebP cannot be drawn here")
                .doesNotContain("<script>alert", "Exception");
    }

    @Test
    void aFileOfTwentyMegabytesIsRefusedInClearWords() {
        var proposal = AProposal.begun(officer, "PT", "Large");
        officer.get(proposal.path() + "/images");

        for (var size : new int[] {5 << 20, 20 << 20}) {
            var reply = officer.postFile(proposal.path() + "/images", described(), "x.png", new byte[size]);
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.body()).contains("The file is too large.");
        }
    }

    @Test
    void aTextRefersToImagesOfItsOwnStateOnlyAndAlwaysInWords() {
        var proposal = AProposal.begun(officer, "PT", "References");
        var id = brought(proposal, HostilePictures.png(33, 20));

        assertThat(save(proposal, "STATUS", "![](image:" + id + ")").body())
                .contains("Say in words what the image shows");
        assertThat(save(proposal, "STATUS", "a ![b](image:" + id + ")").body()).contains("An image stands alone");
        assertThat(save(proposal, "STATUS", "![b](image:" + "0".repeat(16) + ")")
                        .body())
                .contains("not among those of this State");
        assertThat(save(proposal, "STATUS", "![b](https://a.example/b.png)").body())
                .contains("Images come from here only");
        var tokyo = Http.officer("Demo Gatekeeper (Tokyo)");
        var japanese = AProposal.begun(tokyo, "JP", "Another State's");
        assertThat(AProposal.save(tokyo, japanese.section("STATUS", "en"), Map.of("markdown", "![b](image:" + id + ")"))
                        .body())
                .contains("not among those of this State");
    }

    @Test
    void aPreviewShowsTheImage() {
        var proposal = AProposal.begun(officer, "PT", "Preview");
        var id = brought(proposal, HostilePictures.png(44, 20));
        var form = proposal.section("CASE_LAW", "en");
        var fields = new HashMap<>(AProposal.footing(officer, form));
        fields.putAll(Map.of("do", "PREVIEW", "markdown", "![Seen](image:" + id + ")"));

        assertThat(officer.post(form, fields).body())
                .containsPattern("<img src=\"/images/[0-9a-f]{64}.png\" alt=\"Seen\"");
    }

    @Test
    void nobodyBringsOneForAnotherStateWithoutATokenOrWithoutSigningIn() {
        var proposal = AProposal.begun(officer, "PT", "Guarded");
        var path = proposal.path() + "/images";
        var file = HostilePictures.png(20, 20);
        var tokyo = Http.officer("Demo Gatekeeper (Tokyo)");
        tokyo.get("/en/proposals");

        assertThat(tokyo.postFile(path, described(), "x.png", file).status()).isEqualTo(404);
        assertThat(officer.sendFile(path, described(), "file", "x.png", file).status())
                .isEqualTo(403);
        assertThat(visitor.sendFile(path, described(), "file", "x.png", file).status())
                .isNotEqualTo(303);
        proposal.act(officer, "WITHDRAW");
        officer.get("/en/proposals");
        assertThat(officer.postFile(path, described(), "x.png", file).status())
                .as("what is not written any more")
                .isEqualTo(404);
    }

    @Test
    void whoeverPublishesTakesAPictureDownForGoodAndItsWordsStandInItsPlace() {
        var proposal = AProposal.begun(officer, "PT", "To be taken down");
        var picture = HostilePictures.png(50 + unique(), 333);
        var id = brought(proposal, picture);
        var address = address(id, officer.get(proposal.path() + "/images"));
        save(proposal, "STRATEGIES", "![A face nobody asked](image:" + id + ")");
        proposal.published(officer, gatekeeper);
        var other = AProposal.begun(gatekeeper, "PT", "Takes it down");
        var down = other.path() + "/images/" + id + "/down";
        var reason = Map.of("reason-" + id, "A court ordered it.");

        officer.get("/en/proposals");
        assertThat(officer.post(down, reason).status())
                .as("an officer does not")
                .isEqualTo(404);
        gatekeeper.get(other.path() + "/images");
        assertThat(gatekeeper.post(down, Map.of()).status()).isEqualTo(422);
        assertThat(gatekeeper.post(down, reason).status()).isEqualTo(303);

        assertThat(visitor.get(address).status()).isEqualTo(404);
        assertThat(officer.get(address).status()).isEqualTo(404);
        assertThat(visitor.get("/en/states/PT/wiki").body())
                .contains("<p>A face nobody asked</p>")
                .doesNotContain(address);
        var again = gatekeeper.postFile(other.path() + "/images", described(), "x.png", picture);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("was taken down once");
    }

    @Test
    void noStateTakesDownAPictureThatAnotherStateBroughtToo() {
        var picture = HostilePictures.png(50 + unique(), 222);
        var proposal = AProposal.begun(officer, "PT", "A picture of Portugal");
        var address = address(brought(proposal, picture), officer.get(proposal.path() + "/images"));
        var tokyo = Http.officer("Demo Gatekeeper (Tokyo)");
        var japanese = AProposal.begun(tokyo, "JP", "The same picture");
        var id = brought(tokyo, japanese, picture);

        assertThat(tokyo.post(japanese.path() + "/images/" + id + "/down", Map.of("reason-" + id, "We want it gone."))
                        .status())
                .isEqualTo(404);

        assertThat(officer.get(address).status()).isEqualTo(200);
        assertThat(tokyo.get(japanese.path() + "/images").body())
                .as("one and the same picture")
                .contains(address);
    }

    @Test
    void noAddressButThatOfAPictureAnswersWithOne() {
        for (var address : new String[] {
            "/images/" + "0".repeat(64) + ".png", "/images/" + "0".repeat(63) + ".png", "/images/x.png", "/images/"
        }) {
            assertThat(visitor.get(address).status()).as(address).isEqualTo(404);
        }
    }

    private static int unique() {
        return Math.floorMod(UUID.randomUUID().hashCode(), 300);
    }

    private static Map<String, String> described() {
        return Map.of(
                "alt-en", "A chart",
                "source", "Ministry of Justice",
                "made", "2026-03-01",
                "licence", "CC BY 4.0");
    }

    private String brought(AProposal proposal, byte[] file) {
        return brought(officer, proposal, file);
    }

    private static String brought(Http person, AProposal proposal, byte[] file) {
        person.get(proposal.path() + "/images");
        var reply = person.postFile(proposal.path() + "/images", described(), "a name.png", file);
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        return reply.location().replaceFirst(".*#i", "");
    }

    private static String address(String id, Reply page) {
        var found = ADDRESS.matcher(page.body().substring(page.body().indexOf("id=\"i" + id)));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private Reply save(AProposal proposal, String section, String markdown) {
        return AProposal.save(officer, proposal.section(section, "en"), Map.of("markdown", markdown));
    }

    private String newestRevision() {
        return visitor.get("/en/states/PT/revisions")
                .body()
                .replaceFirst("(?s).*?(/en/states/PT/revisions/\\d+)\".*", "$1");
    }
}
