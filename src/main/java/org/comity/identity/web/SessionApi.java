package org.comity.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.TreeSet;
import org.comity.identity.Officer;
import org.comity.identity.Person;
import org.comity.web.View;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Who is signed in, and the header against forged calls.
@RestController
class SessionApi {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Officer.class, Person.class);
    }

    @GetMapping(path = "/api/v1/session", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Who is signed in, and which header changing calls must carry")
    ResponseEntity<SessionJson> session(View view, Person person) {
        var officer = person.officer()
                .or(person::headOfAuthority)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var authority = officer.authority();
        var token = view.csrf();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SessionJson(
                        new SessionJson.Person(officer.id().toString(), officer.name(), new TreeSet<>(officer.roles())),
                        new SessionJson.Place(
                                authority.id().toString(),
                                authority.name(),
                                authority.country().code(),
                                authority.zone().getId()),
                        new SessionJson.Csrf(token.getHeaderName(), token.getToken())));
    }
}
