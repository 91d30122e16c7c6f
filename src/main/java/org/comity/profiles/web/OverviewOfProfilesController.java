package org.comity.profiles.web;

import org.comity.profiles.usecase.LookingOverFreshness;
import org.comity.treaties.WorldMap;
import org.comity.web.Answer;
import org.comity.web.Page;
import org.comity.web.PageController;
import org.comity.web.View;
import org.springframework.web.bind.annotation.GetMapping;

/// What of all profiles is fresh and what is stale, for everyone.
@PageController
class OverviewOfProfilesController {

    private final LookingOverFreshness looking;
    private final WorldMap world = WorldMap.shipped();

    OverviewOfProfilesController(LookingOverFreshness looking) {
        this.looking = looking;
    }

    @GetMapping("/profiles")
    Answer overview(View view) {
        return Page.of("profiles/overview", new OverviewPage(world, looking.look(view.language())));
    }
}
