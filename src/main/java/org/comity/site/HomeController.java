package org.comity.site;

import org.comity.web.Page;
import org.comity.web.PageController;
import org.springframework.web.bind.annotation.GetMapping;

@PageController
class HomeController {

    @GetMapping({"", "/"})
    Page home() {
        return Page.of("site/home");
    }
}
