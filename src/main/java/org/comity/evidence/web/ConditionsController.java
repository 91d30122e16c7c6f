package org.comity.evidence.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.Condition;
import org.comity.evidence.model.Condition.Kind;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.usecase.SayingConditions;
import org.comity.evidence.web.EvidencePages.Ask;
import org.comity.identity.Officer;
import org.comity.web.Answer;
import org.comity.web.PageController;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Says under which conditions a package may be used, while it is open.
@PageController
class ConditionsController {

    private static final int LONGEST = 1_000;

    private final EvidencePages pages;
    private final SayingConditions saying;

    ConditionsController(EvidencePages pages, SayingConditions saying) {
        this.pages = pages;
        this.saying = saying;
    }

    @PostMapping("/evidence/{id}/conditions")
    Answer say(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var named = PackageId.named(id);
        var form = new TypedForm(typed, view);
        var kind = kind(typed.getOrDefault("kind", "WORDS")).orElse(Kind.WORDS);
        var text = kind == Kind.WORDS ? form.text("condition", LONGEST) : "";
        if (!form.errors().isEmpty()) {
            return pages.one(named, officer, typed, form.errors());
        }
        var outcome = saying.say(named, officer, new Condition(kind, text, false));
        return pages.after(outcome, named, PackageAct.FILL, "condition", new Ask(view, officer, typed));
    }

    @PostMapping("/evidence/{id}/conditions/{number}/back")
    Answer takeBack(
            View view,
            Officer officer,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam Map<String, String> typed) {
        var named = PackageId.named(id);
        var outcome = saying.takeBack(named, officer, number);
        return pages.after(outcome, named, PackageAct.FILL, "condition", new Ask(view, officer, typed));
    }

    private static Optional<Kind> kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
