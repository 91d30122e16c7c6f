package org.comity.events.conferencing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.comity.events.Conferencing;
import org.comity.events.EventId;
import org.comity.vocabulary.Sensitive;
import org.comity.vocabulary.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rooms on a BigBlueButton server, by its API: every call carries the SHA-256 of its name, its question and the shared
/// secret. A room that was opened a minute ago is not asked for again, so that two thousand who enter at once are one
/// call.
public final class BigBlueButton implements Conferencing {

    private static final Logger log = LoggerFactory.getLogger(BigBlueButton.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration OPEN_FOR = Duration.ofMinutes(1);
    private static final String SUCCESS = "<returncode>SUCCESS</returncode>";
    private static final int OK = 200;

    private final URI server;
    private final Sensitive<String> secret;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, Instant> opened = new ConcurrentHashMap<>();
    private final Map<String, ReentrantLock> doors = new ConcurrentHashMap<>();

    public BigBlueButton(URI server, Sensitive<String> secret, Clock clock) {
        this.server = server;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public boolean there() {
        return true;
    }

    @Override
    public Optional<URI> enter(EventId event, String language, String title, String name, boolean leads) {
        var room = event + "-" + language;
        if (!isOpen(room) && !openOnce(room, title)) {
            return Optional.empty();
        }
        var question = new LinkedHashMap<String, String>();
        question.put("meetingID", room);
        question.put("fullName", name);
        question.put("role", leads ? "MODERATOR" : "VIEWER");
        question.put("redirect", "true");
        return Optional.of(call("join", question));
    }

    private boolean isOpen(String room) {
        var at = opened.get(room);
        return at != null && at.plus(OPEN_FOR).isAfter(clock.instant());
    }

    /// Whoever comes while somebody opens the room waits for them.
    private boolean openOnce(String room, String title) {
        var door = doors.computeIfAbsent(room, absent -> new ReentrantLock());
        door.lock();
        try {
            return isOpen(room) || open(room, title);
        } finally {
            door.unlock();
        }
    }

    private boolean open(String room, String title) {
        var question = new LinkedHashMap<String, String>();
        question.put("meetingID", room);
        question.put("name", title);
        question.put("record", "false");
        try {
            var request = HttpRequest.newBuilder(call("create", question))
                    .timeout(PATIENCE)
                    .GET()
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == OK && answer.body().contains(SUCCESS)) {
                opened.put(room, clock.instant());
                return true;
            }
            log.warn("The conferencing server refused to open a room");
        } catch (IOException unreachable) {
            log.warn(
                    "The conferencing server cannot be reached ({})",
                    unreachable.getClass().getSimpleName());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private URI call(String name, Map<String, String> question) {
        var written = question.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var checksum = Sha256.of((name + written + secret.reveal()).getBytes(StandardCharsets.UTF_8));
        return URI.create(server.toString().replaceFirst("/$", "") + "/api/" + name + "?" + written + "&checksum="
                + checksum.hex());
    }
}
