package org.comity.events;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.comity.events.conferencing.BigBlueButton;
import org.comity.events.conferencing.NoConferencing;
import org.comity.vocabulary.KeyFile;
import org.comity.vocabulary.KeyRefused;
import org.comity.vocabulary.Sensitive;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The conferencing server, where the settings name one.
@Configuration
class ConferencingConfiguration {

    @Bean
    Conferencing conferencing(EventsSettings settings, Clock clock) {
        var server = settings.bigbluebutton();
        return server == null ? new NoConferencing() : new BigBlueButton(server.address(), secret(server), clock);
    }

    private static Sensitive<String> secret(BigBlueButtonSettings server) {
        return new KeyFile(server.secretFile())
                .read()
                .flatMap(content ->
                        new String(content, StandardCharsets.UTF_8).lines().findFirst())
                .map(Sensitive::of)
                .orElseThrow(() -> new KeyRefused(
                        "The file " + server.secretFile() + " with the conferencing server's secret is missing."));
    }
}
