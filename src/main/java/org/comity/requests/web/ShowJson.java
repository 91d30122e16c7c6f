package org.comity.requests.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.comity.requests.model.Field;
import org.comity.web.JsonBody;
import org.comity.web.View;
import org.jspecify.annotations.Nullable;

/// What of a draft is shown to the other side for comments.
///
/// @param fields by their names; all of them where absent
public record ShowJson(@Nullable List<String> fields) {

    /// @throws org.comity.web.UnreadableCall for a name that is none
    Set<Field> chosen(JsonBody body, View view) {
        if (fields == null) {
            return Set.of(Field.values());
        }
        var chosen = new HashSet<Field>();
        for (var name : fields) {
            chosen.add(Field.ofKey(name).orElseThrow(() -> body.unreadable(view.text("web.call.value", "fields"))));
        }
        return chosen;
    }
}
