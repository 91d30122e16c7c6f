package org.comity.events.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.events.Channel;
import org.comity.events.Conferencing;
import org.comity.events.EventContent;
import org.comity.events.Material;
import org.comity.events.Room;
import org.comity.events.Session;
import org.comity.web.TypedForm;

/// Reads the rows of the form of an event: sessions, languages with the way in, materials. A row whose first field is
/// blank is none.
final class EventRows {

    static final int MOST = 30;

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_ADDRESS = 1000;
    private static final int MINUTES_PER_HOUR = 60;
    private static final Pattern HOURS = Pattern.compile("(\\d{1,3}):([0-5]\\d)");

    private final TypedForm form;

    EventRows(TypedForm form) {
        this.form = form;
    }

    /// @param length of the event in minutes
    List<Session> sessions(int length) {
        var sessions = new ArrayList<Session>();
        for (var row = 0; row < MOST; row++) {
            var name = "session." + row + ".";
            var title = form.optionalLine(name + "title", LONGEST_LINE);
            if (!title.isEmpty()) {
                var after = after(name + "after");
                var minutes = form.raw(name + "minutes");
                if (!minutes.matches("[1-9]\\d{0,4}") || after + Integer.parseInt(minutes) > length) {
                    form.wrong(name + "minutes", "events.edit.session.minutes");
                } else {
                    sessions.add(new Session(after, Integer.parseInt(minutes), title, speakers(name + "speakers")));
                }
            }
        }
        return sessions;
    }

    private int after(String field) {
        var typed = HOURS.matcher(form.raw(field).isEmpty() ? "0:00" : form.raw(field));
        if (!typed.matches()) {
            form.wrong(field, "events.edit.session.after");
            return 0;
        }
        return Integer.parseInt(typed.group(1)) * MINUTES_PER_HOUR + Integer.parseInt(typed.group(2));
    }

    private List<String> speakers(String field) {
        return Stream.of(form.optionalLine(field, LONGEST_ADDRESS).split(";", -1))
                .map(String::strip)
                .filter(speaker -> !speaker.isEmpty())
                .toList();
    }

    List<Channel> channels() {
        return languages().stream()
                .map(row -> new Channel(
                        form.raw(row + "language"),
                        !form.raw(row + "interpreted").isEmpty()))
                .toList();
    }

    List<Room> rooms() {
        var rooms = new ArrayList<Room>();
        for (var row : languages()) {
            var small = address(row + "small");
            room(row + "address").ifPresent(address -> rooms.add(new Room(form.raw(row + "language"), address, small)));
        }
        return rooms;
    }

    /// An address, or the name of the conferencing server of this node.
    private Optional<URI> room(String field) {
        return form.raw(field).equalsIgnoreCase(Conferencing.HERE.getScheme())
                ? Optional.of(Conferencing.HERE)
                : address(field);
    }

    /// The beginnings of the rows in which a language is named, each once.
    private List<String> languages() {
        var rows = new ArrayList<String>();
        var known = new ArrayList<String>();
        for (var row = 0; row < MOST; row++) {
            var name = "channel." + row + ".";
            var language = form.raw(name + "language");
            if (language.matches("[a-z]{2,3}") && !known.contains(language)) {
                rows.add(name);
                known.add(language);
            } else if (!language.isEmpty()) {
                form.wrong(name + "language", "events.edit.language.wrong");
            }
        }
        return rows;
    }

    List<Material> materials() {
        var materials = new ArrayList<Material>();
        for (var row = 0; row < MOST; row++) {
            var name = "material." + row + ".";
            var kind = Arrays.stream(Material.Kind.values())
                    .filter(known -> known.name().equals(form.raw(name + "kind")))
                    .findFirst()
                    .orElse(Material.Kind.OTHER);
            var language = form.raw(name + "language");
            if (!language.matches("|[a-z]{2,3}")) {
                form.wrong(name + "language", "events.edit.language.wrong");
            } else {
                address(name + "address").ifPresent(at -> materials.add(new Material(kind, language, at)));
            }
        }
        return materials;
    }

    private Optional<URI> address(String field) {
        var typed = form.optionalLine(field, LONGEST_ADDRESS);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            var address = new URI(typed);
            if ("https".equals(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null) {
                return Optional.of(address);
            }
        } catch (URISyntaxException unreadable) {
            // Said below, as for every other address that leads nowhere.
        }
        form.wrong(field, "events.edit.address.wrong");
        return Optional.empty();
    }

    private static String written(URI room) {
        return room.equals(Conferencing.HERE) ? room.getScheme() : room.toString();
    }

    static void again(EventContent content, List<Room> rooms, Map<String, String> typed) {
        for (var row = 0; row < content.sessions().size(); row++) {
            var session = content.sessions().get(row);
            var name = "session." + row + ".";
            typed.put(name + "title", session.title());
            typed.put(
                    name + "after",
                    "%d:%02d".formatted(session.after() / MINUTES_PER_HOUR, session.after() % MINUTES_PER_HOUR));
            typed.put(name + "minutes", Integer.toString(session.minutes()));
            typed.put(name + "speakers", String.join("; ", session.speakers()));
        }
        for (var row = 0; row < content.channels().size(); row++) {
            var channel = content.channels().get(row);
            var name = "channel." + row + ".";
            typed.put(name + "language", channel.language());
            typed.put(name + "interpreted", channel.interpreted() ? "yes" : "");
            rooms.stream()
                    .filter(room -> room.language().equals(channel.language()))
                    .forEach(room -> {
                        typed.put(name + "address", written(room.address()));
                        typed.put(
                                name + "small", room.small().map(URI::toString).orElse(""));
                    });
        }
        for (var row = 0; row < content.materials().size(); row++) {
            var material = content.materials().get(row);
            var name = "material." + row + ".";
            typed.put(name + "kind", material.kind().name());
            typed.put(name + "language", material.language());
            typed.put(name + "address", material.address().toString());
        }
    }
}
