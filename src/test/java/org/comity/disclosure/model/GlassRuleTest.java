package org.comity.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comity.disclosure.DisclosureSettings;
import org.comity.disclosure.model.GlassRule.History;
import org.comity.disclosure.model.GlassRule.Why;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// When breaking the glass is closed to somebody, and what the settings say if nobody sets them.
class GlassRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private final GlassRule rule = new GlassRule(2, 3, 1, Duration.ofDays(30));

    @Test
    void itIsOpenToWhoeverBrokeLessThanTheLimitWithinADay() {
        assertThat(rule.closed(history(hoursAgo(1)), NOW)).isEmpty();
        assertThat(rule.closed(history(hoursAgo(1), hoursAgo(25)), NOW)).isEmpty();
    }

    @Test
    void whatLiesWithinOneDayClosesItHoweverLongAgoThatWas() {
        assertThat(rule.closed(history(hoursAgo(100), hoursAgo(123)), NOW))
                .hasValueSatisfying(closed -> assertThat(closed.why()).isEqualTo(Why.PERSON_UNREVIEWED));
        assertThat(rule.closed(history(hoursAgo(1), hoursAgo(100), hoursAgo(123)), NOW))
                .isPresent();
    }

    @Test
    void peopleOfOneAuthorityTogetherCloseItForEachOther() {
        var others = new History(List.of(), List.of(hoursAgo(1), hoursAgo(2), hoursAgo(3)), List.of());

        assertThat(rule.closed(others, NOW))
                .hasValueSatisfying(closed -> assertThat(closed.why()).isEqualTo(Why.AUTHORITY_UNREVIEWED));
    }

    @Test
    void whatWasFoundUnjustifiedClosesItForItsTime() {
        var found = new History(List.of(), List.of(), List.of(NOW.minus(Duration.ofDays(29))));
        var longAgo = new History(List.of(), List.of(), List.of(NOW.minus(Duration.ofDays(30))));

        assertThat(rule.closed(found, NOW)).hasValueSatisfying(closed -> {
            assertThat(closed.why()).isEqualTo(Why.UNJUSTIFIED);
            assertThat(closed.again()).contains(NOW.plus(Duration.ofDays(1)));
        });
        assertThat(rule.closed(longAgo, NOW)).isEmpty();
    }

    @Test
    void theSettingsAreAsTheReadmeSays() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("comity.disclosure", DisclosureSettings.class);

        assertThat(settings.decideUrgent()).isEqualTo(Duration.ofHours(24));
        assertThat(settings.decideOrdinary()).isEqualTo(Duration.ofDays(3));
        assertThat(settings.lapseAfter()).isEqualTo(Duration.ofDays(14));
        assertThat(settings.grantFor()).isEqualTo(Duration.ofHours(24));
        assertThat(settings.limits().personDay()).isEqualTo(10);
        assertThat(settings.limits().window()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.glass().lasts()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.glass().rule()).isEqualTo(new GlassRule(2, 5, 1, Duration.ofDays(30)));
    }

    private static History history(Instant... ofPerson) {
        return new History(List.of(ofPerson), List.of(), List.of());
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }
}
