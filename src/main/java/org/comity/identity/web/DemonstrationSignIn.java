package org.comity.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.comity.identity.Directory;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Steps into the shoes of a fictional person. On a node that is no demonstration this address does not exist.
@PageController
@ConditionalOnProperty("comity.node.demonstration")
class DemonstrationSignIn {

    private final Directory directory;
    private final SigningIn signingIn;

    DemonstrationSignIn(Directory directory, SigningIn signingIn) {
        this.directory = directory;
        this.signingIn = signingIn;
    }

    @PostMapping("/sign-in/demonstration")
    Answer signIn(
            View view,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return directory
                .person(new PersonId(person))
                .filter(found -> found.belonging().demonstration())
                .map(found -> begin(found, view, next, request, response))
                .orElseGet(Page::notFound);
    }

    private Answer begin(
            Person person, View view, String next, HttpServletRequest request, HttpServletResponse response) {
        signingIn.begin(person, request, response);
        var wanted = Next.safe(next);
        return new Redirect(wanted.isEmpty() ? view.link(First.page(person)) : wanted);
    }
}
