package org.comity.guests.web;

import java.util.List;
import org.comity.guests.usecase.TakingFiles.Taken;
import org.comity.requests.GuestCase;
import org.comity.web.View;

/// A receipt in words, for a file that needs no program but a reader.
final class ReceiptText {

    private ReceiptText() {}

    static String of(Taken taken, View view) {
        var step = taken.step();
        return String.join(
                        "\n",
                        List.of(
                                view.text("guests.receipt.title", taken.reference()),
                                "",
                                view.text("guests.receipt.act", view.text("requests.act." + step.act())),
                                view.text("guests.receipt.at", step.at().toString()),
                                view.text(
                                        "guests.receipt.by",
                                        step.detail(GuestCase.NAME),
                                        step.detail(GuestCase.FUNCTION)),
                                view.text("guests.receipt.entry", step.entry().toString()),
                                "",
                                view.text(
                                        "guests.receipt.check",
                                        "./comity verify " + GuestFilesController.name(taken) + ".json")))
                + "\n";
    }
}
