package org.comity.courseware.model;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a unit of cmi5 reads first (section 10), and the form of what this node says itself.
public final class LaunchData {

    /// The state document that it is.
    public static final String NAME = "LMS.LaunchData";

    private static final JsonMapper JSON = JsonMapper.shared();

    private LaunchData() {}

    /// @param returnTo where the unit leads at its end
    public static ObjectNode of(Cmi5Launch launch, Unit unit, String returnTo) {
        var data = JSON.createObjectNode();
        var template = data.putObject("contextTemplate");
        template.put("registration", launch.registration().toString());
        var grouping = template.putObject("contextActivities").putArray("grouping");
        grouping.addObject().put("id", unit.identifier()).put("objectType", "Activity");
        template.putObject("extensions")
                .put(XapiStatement.SESSION, launch.session().toString());
        data.put("launchMode", "Normal");
        data.put("launchMethod", "OwnWindow");
        data.put("launchParameters", unit.data());
        unit.mastery().ifPresent(mastery -> data.put("masteryScore", mastery));
        data.put("moveOn", unit.moveOn().text());
        data.put("returnURL", returnTo);
        if (!unit.key().isEmpty()) {
            data.putObject("entitlementKey").put("courseStructure", unit.key());
        }
        return data;
    }

    /// The pseudonym as xAPI names it.
    public static ObjectNode actor(Cmi5Launch launch) {
        var actor = JSON.createObjectNode().put("objectType", "Agent");
        actor.putObject("account").put("homePage", launch.home()).put("name", launch.account());
        return actor;
    }

    /// A cmi5 defined statement of this node.
    public static ObjectNode statement(Cmi5Launch launch, Cmi5Verb verb, UUID id, Instant at) {
        var statement = JSON.createObjectNode().put("id", id.toString());
        statement.set("actor", actor(launch));
        var name = verb.name().toLowerCase(Locale.ROOT);
        statement.putObject("verb").put("id", verb.iri()).putObject("display").put("en", name);
        statement.putObject("object").put("objectType", "Activity").put("id", launch.activity());
        var context = statement
                .putObject("context")
                .put("registration", launch.registration().toString());
        context.putObject("contextActivities").putArray("category").addObject().put("id", XapiStatement.CMI5);
        context.putObject("extensions")
                .put(XapiStatement.SESSION, launch.session().toString());
        return statement
                .put("timestamp", at.toString())
                .put("stored", at.toString())
                .put("version", "1.0.0");
    }
}
