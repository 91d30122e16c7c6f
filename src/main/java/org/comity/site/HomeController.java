package org.comity.site;

import org.comity.treaties.DrawingAdherenceMap;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;

/// The public first page: three doors, and who is bound by the Convention today.
@PageController
class HomeController {

    private final DrawingAdherenceMap maps;

    HomeController(DrawingAdherenceMap maps) {
        this.maps = maps;
    }

    @GetMapping({"", "/"})
    Page home(View view) {
        return Page.of("site/home", maps.drawToday(view.language()));
    }
}
