package org.comity.help.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.comity.help.Age;
import org.comity.help.Problem;
import org.comity.node.NodeSettings;
import org.comity.treaties.StateFact;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Where to report, for programs: at addresses of the interface, and beside the pages.
@RestController
class HelpApi {

    private final MakingPages pages;
    private final NodeSettings node;

    HelpApi(MakingPages pages, NodeSettings node) {
        this.pages = pages;
        this.node = node;
    }

    @GetMapping(
            path = {"/api/v1/help/{state}", "/help/{state:[A-Za-z]{2}}.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The services of one State where people report what happened to them")
    HelpJson.HelpState state(@PathVariable String state) {
        var known = known(state);
        return HelpJson.of(known, pages.finding().directory(known, Age.ANY), node);
    }

    @GetMapping(
            path = {"/api/v1/help/{state}/{problem}", "/help/{state:[A-Za-z]{2}}/{problem:[a-z-]+}.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Where to report one problem in one State, the best first")
    @Parameter(name = "age", description = "under-18 or 18-plus")
    HelpJson.HelpAnswer answer(
            @PathVariable String state, @PathVariable String problem, @RequestParam(defaultValue = "any") String age) {
        return HelpJson.of(
                pages.finding()
                        .answer(
                                known(state),
                                Problem.of(problem).orElseThrow(HelpApi::nothing),
                                Age.ofWritten(age).orElseThrow(HelpApi::nothing)),
                node);
    }

    private StateFact known(String state) {
        return pages.state(state).orElseThrow(HelpApi::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such State, problem or age");
    }
}
