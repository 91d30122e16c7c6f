package org.comity.guests.web;

import java.util.List;
import org.comity.requests.model.Act;
import org.comity.requests.model.RefusalGround;
import org.comity.requests.model.Request;

/// Which answers can be written down now.
///
/// @param grounds on which the request can be refused
public record ReportableJson(List<Act> acts, List<RefusalGround> grounds) {

    static ReportableJson of(Request request, List<Act> acts) {
        return new ReportableJson(acts, request.openGrounds());
    }
}
