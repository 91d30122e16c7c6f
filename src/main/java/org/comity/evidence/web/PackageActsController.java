package org.comity.evidence.web;

import java.util.Map;
import org.comity.evidence.PackageId;
import org.comity.evidence.model.PackageAct;
import org.comity.evidence.usecase.DecliningPackage;
import org.comity.evidence.usecase.HandingOver;
import org.comity.evidence.usecase.PassingOn;
import org.comity.evidence.usecase.ReceivingPackage;
import org.comity.evidence.usecase.SealingPackage;
import org.comity.evidence.usecase.WithdrawingPackage;
import org.comity.evidence.web.EvidencePages.Ask;
import org.comity.identity.Officer;
import org.comity.identity.TouchAnswer;
import org.comity.vocabulary.Sensitive;
import org.comity.web.Answer;
import org.comity.web.PageController;
import org.comity.web.TypedForm;
import org.comity.web.View;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is done with a package as a whole.
@PageController
class PackageActsController {

    static final int LONGEST_PURPOSE = 300;

    private final EvidencePages pages;
    private final SealingPackage sealing;
    private final HandingOver handing;
    private final WithdrawingPackage withdrawing;
    private final ReceivingPackage receiving;
    private final DecliningPackage declining;
    private final PassingOn passing;

    PackageActsController(
            EvidencePages pages,
            SealingPackage sealing,
            HandingOver handing,
            WithdrawingPackage withdrawing,
            ReceivingPackage receiving,
            DecliningPackage declining,
            PassingOn passing) {
        this.pages = pages;
        this.sealing = sealing;
        this.handing = handing;
        this.withdrawing = withdrawing;
        this.receiving = receiving;
        this.declining = declining;
        this.passing = passing;
    }

    @PostMapping("/evidence/{id}/seal")
    Answer seal(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var named = PackageId.named(id);
        var outcome = sealing.seal(named, officer, TouchAnswer.in(typed));
        return pages.after(outcome, named, PackageAct.SEAL, "seal", new Ask(view, officer, typed));
    }

    @PostMapping("/evidence/{id}/hand-over")
    Answer handOver(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var named = PackageId.named(id);
        var outcome = handing.handOver(named, officer, TouchAnswer.in(typed));
        return pages.after(outcome, named, PackageAct.HAND_OVER, "hand-over", new Ask(view, officer, typed));
    }

    @PostMapping("/evidence/{id}/withdraw")
    Answer withdraw(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var named = PackageId.named(id);
        var outcome = withdrawing.withdraw(named, officer);
        return pages.after(outcome, named, PackageAct.WITHDRAW, "withdraw", new Ask(view, officer, typed));
    }

    @PostMapping("/evidence/{id}/accept")
    Answer accept(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var named = PackageId.named(id);
        var outcome = receiving.accept(named, officer, TouchAnswer.in(typed));
        return pages.after(outcome, named, PackageAct.ACCEPT, "accept", new Ask(view, officer, typed));
    }

    @PostMapping("/evidence/{id}/decline")
    Answer decline(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var named = PackageId.named(id);
        var form = new TypedForm(typed, view);
        var why = Sensitive.of(form.text("decline", EvidenceController.LONGEST_WORDS));
        return form.errors().isEmpty()
                ? pages.after(
                        declining.decline(named, officer, why, TouchAnswer.in(typed)),
                        named,
                        PackageAct.DECLINE,
                        "decline",
                        new Ask(view, officer, typed))
                : pages.one(named, officer, typed, form.errors());
    }

    @PostMapping("/evidence/{id}/pass-on")
    Answer passOn(View view, Officer officer, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var named = PackageId.named(id);
        var form = new TypedForm(typed, view);
        var why = Sensitive.of(form.line("pass-on", LONGEST_PURPOSE));
        return form.errors().isEmpty()
                ? pages.after(
                        passing.pass(named, officer, form.raw("colleague"), why),
                        named,
                        PackageAct.PASS_ON,
                        "colleague",
                        new Ask(view, officer, typed))
                : pages.one(named, officer, typed, form.errors());
    }
}
