package org.comity.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comity.directory.Audience;
import org.comity.directory.Channel;
import org.comity.directory.DesignatedFunction;
import org.comity.directory.Item;
import org.comity.directory.ItemId;
import org.comity.directory.ItemKind;
import org.comity.directory.Listing;
import org.comity.directory.model.ItemChange;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is public of the directory is public with its history: who brought it in, what, when. Of what is
/// not for everyone neither the history nor the feed tells anything, not even that there was something.
@NodeTest
class PublicHistoryTest {

    @Autowired
    MutableClock clock;

    @Autowired
    ApplicationContext node;

    private final Http visitor = Http.visitor();
    private MadeListings made;
    private Listing listing;

    @BeforeEach
    void aListing() {
        made = new MadeListings(node);
        listing = made.listed("RW", "Point of Rwanda", DesignatedFunction.CONTACT_POINT, Duration.ofDays(1));
    }

    @Test
    void theHistorySaysWhoBroughtWhatInAndWhen() {
        change(new ItemId(UUID.randomUUID()), Audience.PUBLIC, "+442079460111", Optional.empty());

        assertThat(visitor.get(history()).body())
                .contains("+442079460111", "by the authority", "by the secretariat", "24/7 point of contact")
                .contains("/en/directory/" + listing.id() + "?known=" + today());
        assertThat(visitor.get("/en/directory?q=procuradoria").body()).contains("/en/directory/");
        var portugal = visitor.get("/en/directory?q=procuradoria&state=PT").body();
        var page = portugal.substring(portugal.indexOf("/en/directory/", portugal.indexOf("id=\"found\"")));
        assertThat(visitor.get(page.substring(0, page.indexOf('"')) + "/history")
                        .body())
                .contains("from public sources");
    }

    @Test
    void theHistoryIsReadPageByPage() {
        for (var number = 0; number < 55; number++) {
            made.change(
                    listing,
                    ItemChange.of(ItemId.of(listing.id(), "NAME en"), new Item.Name("en", "Name " + number), today()));
        }

        assertThat(visitor.get(history()).body())
                .contains("Name 54", "Older changes")
                .doesNotContain("Newer changes", "Name 4<");
        assertThat(visitor.get(history() + "?page=2").body())
                .contains("Name 4<", "Newer changes")
                .doesNotContain("Older changes");
        assertThat(visitor.get(history() + "?page=x").status()).isEqualTo(200);
        assertThat(visitor.get("/en/directory/" + UUID.randomUUID() + "/history")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void changesThatAreNotForEveryoneLeaveNoTraceInFeedAndHistory() {
        change(new ItemId(UUID.randomUUID()), Audience.PUBLIC, "+442079460222", Optional.empty());
        var feed = visitor.get("/en/directory.atom").body();
        var history = visitor.get(history()).bodyWithoutToken();
        assertThat(feed).contains("Point of Rwanda");

        for (var audience : List.of(Audience.MEMBERS, Audience.ON_REQUEST, Audience.SECRETARIAT)) {
            clock.advance(Duration.ofSeconds(1));
            var item = new ItemId(UUID.randomUUID());
            change(item, audience, "+442079460333", Optional.empty());
            change(item, audience, "+442079460333", Optional.of(today()));
        }
        assertThat(visitor.get("/en/directory.atom").body()).isEqualTo(feed);
        assertThat(visitor.get(history()).bodyWithoutToken()).isEqualTo(history);
    }

    @Test
    void theFeedCountsNothingThatIsNotThere() {
        var first = new ItemId(UUID.randomUUID());
        change(first, Audience.PUBLIC, "+442079460444", Optional.empty());
        change(new ItemId(UUID.randomUUID()), Audience.ON_REQUEST, "+442079460555", Optional.empty());
        change(new ItemId(UUID.randomUUID()), Audience.PUBLIC, "+442079460666", Optional.empty());

        var entries = visitor.get("/en/directory.atom").body().split("<entry>", -1);
        assertThat(entries).hasSizeGreaterThan(2);
        assertThat(List.of(entries).subList(1, entries.length))
                .allSatisfy(entry -> assertThat(entry).containsPattern("<id>[^#]+#[0-9a-f]{16}</id>"));
        assertThat(visitor.get(history()).body()).doesNotContain("+442079460555");
    }

    @Test
    void whatWasForEveryoneAndIsNotNowIsGoneFromFeedAndHistoryAsIfItHadNeverBeen() {
        var before = visitor.get(history()).bodyWithoutToken();
        var item = new ItemId(UUID.randomUUID());
        change(item, Audience.PUBLIC, "+442079460777", Optional.empty());
        assertThat(visitor.get(history()).body()).contains("+442079460777");

        change(item, Audience.MEMBERS, "+442079460777", Optional.of(today()));
        assertThat(visitor.get(history()).bodyWithoutToken()).isEqualTo(before);
        assertThat(visitor.get("/en/directory/" + listing.id() + "?known=2099-01-01")
                        .body())
                .doesNotContain("+442079460777");
    }

    private void change(ItemId item, Audience audience, String number, Optional<LocalDate> to) {
        made.change(listing, new ItemChange(item, audience, Channel.of(ItemKind.PHONE, number), today(), to));
    }

    private String history() {
        return "/en/directory/" + listing.id() + "/history";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
