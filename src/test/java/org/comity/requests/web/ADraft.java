package org.comity.requests.web;

import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A draft that an officer in Lisbon began through the API, and what can be asked about it.
record ADraft(Http officer, String id) {

    static final String COMPLETE = """
            {"values": {"subject": "Connection logs of 2 November", "personInCharge": "Duty officer",
              "phone": "+351 000 000 000", "offence": "2", "facts": "A server was entered.", "dataCategory": "traffic",
              "linkToOffence": "They show from where.", "custodian": "A provider", "necessity": "Short retention",
              "assistanceIntended": "yes"},
             "identifiers": [{"kind": "ip", "value": "192.0.2.7", "at": "2026-11-02T03:12:09", "zone": "Asia/Tokyo",
              "port": "50432"}], "secondLanguage": "es"}""";

    private static final JsonMapper JSON = new JsonMapper();

    static ADraft begun() {
        return begunBy(Http.officer("Demo Duty Officer (Lisbon)"));
    }

    static ADraft begunBy(Http officer) {
        var reply = officer.json("POST", "/api/v1/requests", "{\"to\": \"JP\", \"offence\": \"2\"}");
        if (reply.status() != 201) {
            throw new AssertionError(reply.status() + " " + reply.body());
        }
        return new ADraft(officer, reply.header("Location").replaceFirst("^.*/", ""));
    }

    String address() {
        return "/api/v1/requests/" + id;
    }

    Reply patch(String body) {
        return officer.json("PATCH", address() + "/draft", body);
    }

    Reply act(String body) {
        return officer.json("POST", address() + "/acts", body);
    }

    /// Approves or sends as a program does on a demonstration: asks what would be done, and answers for it.
    static Reply touched(Http officer, String address, String act) {
        var demand = officer.json("POST", address + "/touches/" + act, null);
        if (demand.status() != 201) {
            return demand;
        }
        var id = read(demand).get("id").asString();
        return officer.json(
                "POST",
                address + "/acts",
                "{\"act\": \"" + act + "\", \"touch\": {\"id\": \"" + id + "\", \"demonstration\": true}}");
    }

    JsonNode seen() {
        return read(officer.get(address()));
    }

    static JsonNode read(Reply reply) {
        return JSON.readTree(reply.body());
    }
}
