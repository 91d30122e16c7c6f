package org.comity.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.identity.Action;
import org.comity.requests.model.Act;
import org.comity.requests.web.AccessMatrix.Way;

/// The ways in to one request: what is read of it, written in it and done to it, by pages and programs.
final class WaysIn {

    private static final List<Act> ACTS = List.of(
            Act.SUBMIT,
            Act.RETURN,
            Act.APPROVE,
            Act.SEND,
            Act.RELEASE,
            Act.ACKNOWLEDGE,
            Act.ASK,
            Act.ANSWER,
            Act.WARN,
            Act.GO_ON,
            Act.WITHDRAW);

    /// What is done to a request that is executed, each act where it is possible and where it is not.
    private static final List<Act> ACTS_OF_EXECUTION = List.of(
            Act.BEGIN,
            Act.PROPOSE_CONDITIONS,
            Act.ACCEPT_CONDITIONS,
            Act.DECLINE_CONDITIONS,
            Act.POSTPONE,
            Act.RESUME,
            Act.EXECUTE_IN_PART,
            Act.EXECUTE,
            Act.TELL_DELAY,
            Act.CANNOT,
            Act.FORWARD,
            Act.CLOSE,
            Act.RECORD_NON_COOPERATION);

    private WaysIn() {}

    static List<Way> toARequest(String id) {
        var ways = new ArrayList<Way>();
        for (var base : List.of("/en/requests/", "/api/v1/requests/")) {
            var at = base + id;
            var api = base.startsWith("/api");
            ways.add(Way.read(at, Action.READ));
            ways.add(
                    api
                            ? new Way(
                                    "PATCH",
                                    at + "/draft",
                                    "{\"values\": {\"subject\": \"x\"}}",
                                    Action.WRITE,
                                    Optional.empty())
                            : new Way(
                                    "POST",
                                    at + "/draft",
                                    "subject=x&secondLanguage=fr",
                                    Action.WRITE,
                                    Optional.empty()));
            ACTS.forEach(act -> ways.add(way(at, api, act)));
        }
        var at = "/en/requests/" + id;
        ways.add(Way.ofReaders(at + "/take", "take=yes", Action.TAKE));
        ways.add(Way.ofReaders(at + "/members", "person=" + id, Action.SHARE));
        ways.add(Way.ofReaders(at + "/members/removed", "person=" + id, Action.SHARE));
        ways.add(Way.ofReaders(at + "/handling", "handling=TLP:CLEAR", Action.ACT));
        return ways;
    }

    /// By programs: pages carry out the same deeds through the same form.
    static List<Way> toExecution(String id) {
        var at = "/api/v1/requests/" + id;
        var ways = new ArrayList<Way>();
        ways.add(Way.read(at, Action.READ));
        ways.add(Way.read("/en/requests/" + id, Action.READ));
        for (var act : ACTS_OF_EXECUTION) {
            var parts = ActShape.of(act).parts();
            var body = "{\"act\": \"" + act + "\""
                    + (parts.contains("text") ? ", \"text\": \"x\"" : "")
                    + (parts.contains("to") ? ", \"to\": \"y\"" : "") + "}";
            ways.add(new Way("POST", at + "/acts", body, Action.ACT, Optional.of(act)));
        }
        return ways;
    }

    static List<Way> toRecall(String id) {
        return List.of(
                new Way("POST", "/en/sent/" + id + "/recall", "text=x", Action.RECALL, Optional.empty()),
                new Way(
                        "POST",
                        "/api/v1/sent/" + id + "/recall",
                        "{\"text\": \"x\"}",
                        Action.RECALL,
                        Optional.empty()));
    }

    private static Way way(String at, boolean api, Act act) {
        var action = switch (act) {
            case APPROVE -> Action.APPROVE;
            case SEND -> Action.SEND;
            case RELEASE -> Action.RELEASE;
            default -> Action.ACT;
        };
        var text = ActShape.of(act) == ActShape.BUTTON ? "" : ", \"text\": \"x\"";
        var body = api ? "{\"act\": \"" + act + "\"" + text + "}" : "act=" + act + "&text=x";
        return new Way("POST", at + "/acts", body, action, Optional.of(act));
    }
}
