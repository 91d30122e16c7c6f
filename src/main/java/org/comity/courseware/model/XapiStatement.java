package org.comity.courseware.model;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A statement of a unit (xAPI 1.0.3, Part Two), read strictly: nothing that the standard does not know, nobody
/// else's, and of this launch alone.
///
/// @param verb as the standard names it
/// @param defined the verb of cmi5, where cmi5 defines the statement; empty for what it merely allows
/// @param node as it was sent, with an id
/// @param given whether it came without an id and was given one here
public record XapiStatement(UUID id, String verb, Optional<Cmi5Verb> defined, ObjectNode node, boolean given) {

    static final String CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
    static final String MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon";
    static final String SESSION = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

    private static final Set<String> PARTS =
            Set.of("id", "actor", "verb", "object", "result", "context", "timestamp", "stored", "authority", "version");
    private static final Set<String> RESULT =
            Set.of("score", "success", "completion", "response", "duration", "extensions");
    private static final Set<String> CONTEXT = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");
    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]{1,1500}");
    private static final Pattern DURATION = Pattern.compile(
            "P(?=.)(\\d{1,6}W|(\\d{1,6}Y)?(\\d{1,6}M)?(\\d{1,6}D)?(T(?=.)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,8}(\\.\\d{1,9})?S)?)?)");

    /// @throws StatementRefused saying why
    public static XapiStatement read(JsonNode node, Cmi5Launch launch) {
        if (!(node instanceof ObjectNode statement)) {
            throw StatementRefused.malformed("A statement is an object");
        }
        only(statement, PARTS, "statement");
        var given = !statement.has("id");
        var id = identifier(statement);
        var verb = text(statement.path("verb").path("id"), "verb.id");
        if (!IRI.matcher(verb).matches()) {
            throw StatementRefused.malformed("verb.id is an IRI");
        }
        readActor(statement.path("actor"), launch);
        var object = readObject(statement.path("object"));
        readContext(statement.path("context"), launch);
        readResult(statement.path("result"));
        readTime(statement.path("timestamp"));
        if (statement.has("version") && !statement.path("version").asString("").startsWith("1.0")) {
            throw StatementRefused.malformed("version is 1.0.x");
        }
        var read = new XapiStatement(id, verb, defined(statement, verb), statement, given);
        if (read.defined().isPresent() && !object.equals(launch.activity())) {
            throw StatementRefused.forbidden("The object of a cmi5 defined statement is the unit");
        }
        return read;
    }

    private static UUID identifier(ObjectNode statement) {
        if (!statement.has("id")) {
            statement.put("id", UUID.randomUUID().toString());
        }
        var id = text(statement.path("id"), "id");
        if (!UUID_FORM.matcher(id).matches()) {
            throw StatementRefused.malformed("id is a UUID");
        }
        return UUID.fromString(id);
    }

    private static Optional<Cmi5Verb> defined(JsonNode statement, String verb) {
        if (!category(statement, CMI5)) {
            return Optional.empty();
        }
        var known = Cmi5Verb.of(verb);
        if (known.isEmpty() || !known.get().ofUnit()) {
            throw StatementRefused.forbidden("No unit says this as a cmi5 defined statement");
        }
        return known;
    }

    static boolean category(JsonNode statement, String id) {
        var categories = statement.path("context").path("contextActivities").path("category");
        // A single activity may stand without its list (xAPI, Part Two, 2.4.6.2).
        if (categories.isObject()) {
            return categories.path("id").asString("").equals(id);
        }
        for (var category : categories) {
            if (category.path("id").asString("").equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static void readActor(JsonNode actor, Cmi5Launch launch) {
        if (!isLearner(actor, launch)) {
            throw StatementRefused.forbidden("The actor is the one of the launch");
        }
    }

    /// Whether an agent is the pseudonym of a launch, and nothing besides.
    public static boolean isLearner(JsonNode agent, Cmi5Launch launch) {
        var account = agent.path("account");
        return agent.isObject()
                && !agent.has("mbox")
                && !agent.has("mbox_sha1sum")
                && !agent.has("openid")
                && agent.path("objectType").asString("Agent").equals("Agent")
                && account.path("homePage").asString("").equals(launch.home())
                && account.path("name").asString("").equals(launch.account());
    }

    private static String readObject(JsonNode object) {
        var id = text(object.path("id"), "object.id");
        if (!object.path("objectType").asString("Activity").equals("Activity")
                || !IRI.matcher(id).matches()) {
            throw StatementRefused.malformed("The object is an activity with an IRI");
        }
        return id;
    }

    private static void readContext(JsonNode context, Cmi5Launch launch) {
        if (!context.isObject()) {
            throw StatementRefused.malformed("context is missing");
        }
        only(context, CONTEXT, "context");
        if (!context.path("registration")
                .asString("")
                .equalsIgnoreCase(launch.registration().toString())) {
            throw StatementRefused.forbidden("context.registration is the one of the launch");
        }
        if (!context.path("extensions")
                .path(SESSION)
                .asString("")
                .equals(launch.session().toString())) {
            throw StatementRefused.forbidden("The session is the one of the launch");
        }
    }

    private static void readResult(JsonNode result) {
        if (result.isMissingNode()) {
            return;
        }
        if (!result.isObject()) {
            throw StatementRefused.malformed("result is an object");
        }
        only(result, RESULT, "result");
        for (var truth : Set.of("success", "completion")) {
            if (result.has(truth) && !result.path(truth).isBoolean()) {
                throw StatementRefused.malformed("result." + truth + " is true or false");
            }
        }
        if (result.has("duration")
                && !DURATION.matcher(result.path("duration").asString("")).matches()) {
            throw StatementRefused.malformed("result.duration is an ISO 8601 duration");
        }
        var score = result.path("score");
        for (var part : Set.of("scaled", "raw", "min", "max")) {
            if (score.has(part) && !score.path(part).isNumber()) {
                throw StatementRefused.malformed("result.score." + part + " is a number");
            }
        }
        if (score.has("scaled") && Math.abs(score.path("scaled").doubleValue()) > 1) {
            throw StatementRefused.malformed("result.score.scaled is from -1 to 1");
        }
    }

    private static void readTime(JsonNode time) {
        if (time.isMissingNode()) {
            return;
        }
        try {
            OffsetDateTime.parse(time.asString(""));
        } catch (DateTimeException noTime) {
            throw StatementRefused.malformed("timestamp is an ISO 8601 time with its zone");
        }
    }

    private static void only(JsonNode node, Set<String> known, String where) {
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw StatementRefused.malformed("Unknown in " + where);
            }
        }
    }

    private static String text(JsonNode node, String where) {
        if (!node.isString()) {
            throw StatementRefused.malformed(where + " is missing");
        }
        return node.stringValue();
    }

    /// Empty where there is no score.
    public OptionalDouble scaled() {
        var scaled = node.path("result").path("score").path("scaled");
        return scaled.isNumber() ? OptionalDouble.of(scaled.doubleValue()) : OptionalDouble.empty();
    }

    /// How it is kept: by the name of a verb of cmi5, or by the IRI of another.
    public String key() {
        return defined.map(Enum::name).orElse(verb);
    }

    /// The same under the id that its address names.
    ///
    /// @throws StatementRefused where it names another itself
    public XapiStatement named(UUID wanted) {
        if (!given && !id.equals(wanted)) {
            throw StatementRefused.malformed("The statement names another id than the address");
        }
        var node = this.node.deepCopy().put("id", wanted.toString());
        return new XapiStatement(wanted, verb, defined, node, given);
    }

    /// Whether what is kept under the same id says the same.
    public boolean same(JsonNode kept) {
        return node.path("verb").path("id").equals(kept.path("verb").path("id"))
                && node.path("object").equals(kept.path("object"))
                && node.path("result").equals(kept.path("result"))
                && node.path("context").equals(kept.path("context"));
    }
}
