package org.comity.help.web;

import jakarta.servlet.http.HttpServletRequest;
import org.comity.web.Redirect;
import org.comity.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Addresses without a language, as they stand on leaflets: they lead to the language of the browser.
@Controller
class HelpEntrance {

    /// Whatever stands below it, guides and what is for children too: what is not there says so in that language.
    @GetMapping({"/help", "/help/{*page}"})
    Redirect enter(HttpServletRequest request) {
        var asked = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return new Redirect("/" + Views.languageOf(request).code() + request.getRequestURI() + asked);
    }
}
