package org.comity.directory.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.directory.Designation;
import org.comity.directory.Stage;
import org.comity.web.View;

/// A designation in one line, where no more than text can stand.
public final class DesignationText {

    private DesignationText() {}

    public static String line(Designation designation, View view) {
        var stage = designation.stage() == Stage.ALL ? "" : view.text("directory.stage." + designation.stage());
        return Stream.of(
                        view.text("directory.function." + designation.function()),
                        stage,
                        designation.territory(),
                        designation.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
