package org.comity.profiles.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.comity.profiles.LegalProfiles;
import org.comity.profiles.Profile;
import org.comity.profiles.Row;
import org.comity.profiles.paper.AkomaNtoso;
import org.comity.vocabulary.Country;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Provisions in Akoma Ntoso 3.0, for libraries of law.
@RestController
@RequestMapping("/api/v1/profiles/{code}")
class AkomaNtosoApi {

    private static final String TYPE = "application/akn+xml";

    private final LegalProfiles profiles;
    private final Clock clock;

    AkomaNtosoApi(LegalProfiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /// The provisions of one State, as a collection.
    @GetMapping(path = "/akoma-ntoso", produces = TYPE)
    ResponseEntity<byte[]> state(@PathVariable String code, @RequestParam(defaultValue = "") String on) {
        var day = day(on);
        var profile = profile(code);
        var rows = profile.asOf(day);
        if (rows.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Nothing is known of this State on that day");
        }
        return answer("profile-" + code + "-" + day, writer(profile, day).collection(rows));
    }

    /// One provision.
    ///
    /// @param id as in the profile as JSON
    @GetMapping(path = "/provisions/{id}/akoma-ntoso", produces = TYPE)
    ResponseEntity<byte[]> provision(
            @PathVariable String code, @PathVariable String id, @RequestParam(defaultValue = "") String on) {
        var day = day(on);
        var profile = profile(code);
        return rows(profile, day).stream()
                .filter(row -> row.version().id().toString().equals(id))
                .findFirst()
                .map(row -> answer("provision-" + id, writer(profile, day).provision(row)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No provision of that id"));
    }

    private static List<Row> rows(Profile profile, LocalDate day) {
        return profile.asOf(day);
    }

    private AkomaNtoso writer(Profile profile, LocalDate day) {
        return new AkomaNtoso(profile.state(), day, LocalDate.now(clock), LawJson.REMARK);
    }

    private static ResponseEntity<byte[]> answer(String name, byte[] xml) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(TYPE))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".akn.xml\"")
                .body(xml);
    }

    private Profile profile(String code) {
        if (!code.matches("[A-Z]{2}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No State of that code");
        }
        return profiles.of(new Country(code))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No State of that code"));
    }

    private LocalDate day(String on) {
        return on.isBlank()
                ? LocalDate.now(clock)
                : Days.read(on)
                        .orElseThrow(() ->
                                new ResponseStatusException(HttpStatus.BAD_REQUEST, "on is a day such as 2026-11-23"));
    }
}
