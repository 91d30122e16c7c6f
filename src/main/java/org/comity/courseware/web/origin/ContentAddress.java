package org.comity.courseware.web.origin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.comity.courseware.model.Unit;

/// The address of a unit's file, below its ticket.
final class ContentAddress {

    private ContentAddress() {}

    /// The path on this origin, with what the manifest puts behind it.
    static String of(String ticket, Unit unit) {
        var path = Arrays.stream(unit.file().split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return "/" + ticket + "/" + ContentAnswers.FOLDER + path + unit.query();
    }
}
