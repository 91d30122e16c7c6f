package org.comity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/` leads to the home page in the browser's language.
@Controller
class LanguageEntrance {

    @GetMapping("/")
    Redirect enter(HttpServletRequest request) {
        return new Redirect("/" + Views.languageOf(request).code());
    }
}
