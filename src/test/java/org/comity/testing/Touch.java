package org.comity.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.testing.Http.Reply;

/// Answers the page that asks for a fresh touch, as a fictional person does: by its button.
public final class Touch {

    private static final Pattern DEMAND = Pattern.compile("name=\"touch\" value=\"([0-9a-f-]{36})\"");

    private Touch() {}

    /// Sends a form, and once more with the touch if the answer asks for one.
    public static Reply confirm(Http person, String path, Map<String, String> form) {
        var reply = person.post(path, form);
        var demand = DEMAND.matcher(reply.body());
        return demand.find() ? person.post(path, answered(form, demand.group(1))) : reply;
    }

    /// The demand a page makes.
    public static String demand(Reply reply) {
        var demand = DEMAND.matcher(reply.body());
        if (!demand.find()) {
            throw new AssertionError("No touch is asked for: " + reply.status() + " " + reply.body());
        }
        return demand.group(1);
    }

    /// A form with its demonstration touch.
    public static Map<String, String> answered(Map<String, String> form, String demand) {
        var touched = new HashMap<>(form);
        touched.put("touch", demand);
        touched.put("touch-demonstration", "yes");
        return touched;
    }
}
