package org.comity.identity.web;

import org.comity.identity.Person;
import org.comity.web.PageController;
import org.comity.web.Redirect;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;

/// After signing in: everyone's own first page.
@PageController
class BeginController {

    @GetMapping("/begin")
    Redirect begin(View view, Person person) {
        return new Redirect(view.link(First.page(person)));
    }
}
