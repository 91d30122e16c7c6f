package org.comity.identity;

import java.util.ArrayList;
import java.util.List;
import org.comity.node.NodeSettings;

/// The links of the first secretariat, as the start of the node prints them.
final class FoundingNotice {

    private FoundingNotice() {}

    static List<String> of(List<EnrolmentSecret> secrets, NodeSettings node) {
        if (secrets.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(
                "This node has no secretariat yet. Each of these links lets one of its first two people in, once, within"
                        + " 24 hours; then this way is closed. Hand them to two different people by a channel you trust:");
        secrets.forEach(secret ->
                lines.add(node.address("/en/founding/" + secret.text().reveal()).toString()));
        return lines;
    }
}
