package org.comity.requests.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.Authority;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.AuthorityId;
import org.comity.identity.Belonging;
import org.comity.identity.Passkey;
import org.comity.identity.Person;
import org.comity.identity.PersonId;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.Http;
import org.comity.testing.Http.Reply;
import org.comity.testing.SoftwareKey;
import org.comity.testing.TestNode;
import org.comity.testing.Touch;
import org.comity.vocabulary.Country;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An authority that is not fictional, so that its brakes are on, with people who have passkeys. It is in
/// Estonia, whose other tests know no authority of.
record RealDesk(Authority authority, IdentityStore people, JdbcClient database, Instant now) {

    static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");

    private static final int BOTH = SoftwareKey.PRESENT | SoftwareKey.VERIFIED;

    /// @param function `CENTRAL_AUTHORITY` for one that keeps office hours
    static RealDesk of(AuthorityFunction function, IdentityStore people, JdbcClient database, Instant now) {
        var authority = new Authority(
                new AuthorityId(UUID.randomUUID()),
                new Country("EE"),
                "Real authority " + UUID.randomUUID(),
                Set.of(function),
                TALLINN,
                false);
        people.add(authority, now);
        return new RealDesk(authority, people, database, now);
    }

    /// Somebody with a passkey that is older than any caution.
    Somebody somebody(Role... roles) {
        var somebody = somebodyNew(roles);
        database.sql("UPDATE user_credentials SET created = '2026-01-01' WHERE credential_id = :key")
                .param("key", somebody.key().credential())
                .update();
        return somebody;
    }

    /// Somebody with a passkey made this minute.
    Somebody somebodyNew(Role... roles) {
        var person = Person.of(
                new PersonId(UUID.randomUUID()),
                "Real person " + UUID.randomUUID(),
                new Belonging.ToAuthority(authority),
                Set.of(roles));
        people.add(person, now);
        var key = SoftwareKey.make().of(person.id(), database);
        // As Spring Security writes it: without a zone, in the machine's own.
        database.sql("UPDATE user_credentials SET created = :made WHERE credential_id = :key")
                .param("made", LocalDateTime.ofInstant(now, ZoneId.systemDefault()))
                .param("key", key.credential())
                .update();
        return new Somebody(person, key, new Http[] {Http.visitor()}).signedIn();
    }

    /// As if somebody had sent that often to an authority, a day apart, the last of them at this moment; with their
    /// key.
    void sentBefore(Somebody who, String request, int often, Instant last) {
        database.sql("""
                        INSERT INTO requests_pace
                            (act, request_id, person_id, authority_id, target_id, country, key_sha256, at)
                        SELECT act, r.id, :person, r.requesting_authority, r.requested_authority, r.requested_country,
                            :key, CAST(:last AS timestamptz) - n * interval '1 day'
                        FROM requests_request r, generate_series(:often - 1, 0, -1) n,
                            (VALUES ('SEND'), ('DISPATCH')) acts (act)
                        WHERE r.id = :request
                        """)
                .param("person", who.person().id().value())
                .param("key", Passkey.digest(who.key().credential()).bytes())
                .param("last", last.atOffset(ZoneOffset.UTC))
                .param("often", often)
                .param("request", UUID.fromString(request))
                .update();
    }

    /// A person at a browser.
    ///
    /// @param window the one session, replaced at every sign-in
    record Somebody(Person person, SoftwareKey key, Http[] window) {

        Http session() {
            return window[0];
        }

        /// Signs in, again after a session ended.
        Somebody signedIn() {
            window[0] = Http.visitor();
            window[0].get("/en/sign-in");
            var reply = key.signIn(window[0]);
            if (reply.status() != 200) {
                throw new AssertionError(reply.status() + " " + reply.body());
            }
            window[0].get("/en/account");
            return this;
        }

        /// Brings a request to a State as far as approval.
        ///
        /// @return its id
        String approved(Somebody approver, String to) {
            var begun = session().json("POST", "/api/v1/requests", "{\"to\": \"" + to + "\", \"offence\": \"2\"}");
            if (begun.status() != 201) {
                throw new AssertionError(begun.status() + " " + begun.body());
            }
            var draft = new ADraft(session(), begun.header("Location").replaceFirst("^.*/", ""));
            draft.patch(ADraft.COMPLETE);
            draft.act("{\"act\": \"SUBMIT\"}");
            var approval = approver.touched(draft.id(), "APPROVE");
            if (approval.status() != 200) {
                throw new AssertionError(approval.status() + " " + approval.body());
            }
            return draft.id();
        }

        /// Asks what would be done, and touches the passkey for it.
        Reply touched(String id, String act) {
            var demand = demand(id, act);
            return demand.status() == 201 ? answer(id, act, demand) : demand;
        }

        Reply demand(String id, String act) {
            return session().json("POST", "/api/v1/requests/" + id + "/touches/" + act, null);
        }

        Reply answer(String id, String act, Reply demand) {
            return session().json("POST", "/api/v1/requests/" + id + "/acts", signed(act, demand));
        }

        /// The call that answers a demand.
        String signed(String act, Reply demand) {
            var asked = ADraft.read(demand);
            var signed = key.sign(
                    asked.get("challenge").asString(), TestNode.address().toString(), "localhost", BOTH);
            return """
                    {"act": "%s", "touch": {"id": "%s", "demonstration": false, "credential": "%s",
                     "authenticatorData": "%s", "clientData": "%s", "signature": "%s"}}
                    """.formatted(
                            act,
                            asked.get("id").asString(),
                            signed.credential(),
                            signed.authenticatorData(),
                            signed.clientData(),
                            signed.signature());
        }

        Reply act(String id, String act) {
            return session().json("POST", "/api/v1/requests/" + id + "/acts", act);
        }

        String status(String id) {
            return new ADraft(session(), id).seen().get("status").asString();
        }

        Map<String, String> recallTouch(Reply page, Map<String, String> form) {
            var asked = page.body();
            var challenge = asked.replaceFirst("(?s)^.*data-challenge=\"([^\"]+)\".*$", "$1");
            var signed = key.sign(challenge, TestNode.address().toString(), "localhost", BOTH);
            var touched = new HashMap<>(form);
            touched.putAll(signed.touch(Touch.demand(page)));
            return touched;
        }
    }
}
