package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Settings of notices as a node reads them.
class NoticesSettingsTest {

    private static final Map<String, String> SMTP = Map.of(
            "comity.notices.smtp.host", "mail.office.example",
            "comity.notices.smtp.from", "comity@office.example");

    @Test
    void leftAloneTheyEscalateAfterHalfAnHourOrADayAndSendNoMail() {
        var settings = bind(Map.of());

        assertThat(settings.escalateAfter(true)).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.escalateAfter(false)).isEqualTo(Duration.ofHours(24));
        assertThat(settings.byMail()).isFalse();
    }

    @Test
    void aMailServerIsSpokenToOverTlsUnlessSaidOtherwise() {
        var smtp = Objects.requireNonNull(bind(SMTP).smtp());

        assertThat(smtp.port()).isEqualTo(587);
        assertThat(smtp.security()).isEqualTo(SmtpSettings.Security.STARTTLS);
    }

    @ParameterizedTest
    @CsvSource({
        "comity.notices.smtp.host, 'a b'",
        "comity.notices.smtp.from, 'Comity <comity@office.example>'",
        "comity.notices.smtp.port, 0",
        "comity.notices.smtp.username, somebody",
        "comity.notices.smtp.security, perhaps",
        "comity.notices.escalate-after, 0s",
        "comity.notices.escalate-urgent-after, -1m"
    })
    void whatCouldNotBeIsRefusedAtTheStart(String name, String value) {
        var given = new HashMap<>(SMTP);
        given.put(name, value);

        assertThatThrownBy(() -> bind(given)).isNotNull();
    }

    private static NoticesSettings bind(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("comity.notices", NoticesSettings.class);
    }
}
