package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.testing.AnOpenPgpKey;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Postbox;
import org.comity.testing.Touch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where somebody’s letters go, and by what key they are closed: as the account says, and nothing else is taken.
@NodeTest
class MailAddressTest {

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private Readers readers;

    @BeforeEach
    void readers() {
        readers = new Readers(people, database, clock);
    }

    @AfterEach
    void tellNobodyAnyMore() {
        readers.close();
    }

    @Test
    void anotherAddressTakesATouchAndIsToldToTheOldOne() throws Exception {
        var reader = readers.at(Readers.TOKYO, Role.OFFICER);
        var session = reader.signedIn();
        var elsewhere = "else-" + reader.address();
        var form = Readers.form(elsewhere);
        readers.untilAllIsPosted();

        assertThat(session.post("/en/account/notices", form).body())
                .contains("touch-form", reader.address(), elsewhere);
        assertThat(session.get("/en/account/notices").body()).contains("value=\"" + reader.address() + "\"");
        assertThat(Touch.confirm(session, "/en/account/notices", form).status()).isEqualTo(303);
        readers.untilAllIsPosted();

        assertThat(reader.letters()).hasSize(1);
        assertThat(reader.letters().getLast().getSubject()).isEqualTo("Comity: where your letters go was changed");
        assertThat(Postbox.raw(reader.letters().getLast())).doesNotContain(elsewhere);
        assertThat(Postbox.of(elsewhere)).hasSize(1);
        assertThat(session.get("/en/account/notices").body()).contains("value=\"" + elsewhere + "\"");
    }

    @Test
    void whatIsNoAddressOrNoKeyIsRefusedAndNothingIsKept() {
        var reader = readers.at(Readers.TOKYO, Role.OFFICER);
        var session = reader.signedIn();
        for (var wrong : List.of(
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example, c@d.example",
                "\"a b\"@c.example",
                "A <a@b.example>",
                "a@localhost",
                "ä@b.example")) {
            assertThat(session.post("/en/account/notices", Readers.form(wrong)).status())
                    .as(wrong)
                    .isEqualTo(422);
        }
        var form = Readers.form(reader.address());
        form.put("key", AnOpenPgpKey.madeAt(clock.instant()).privateKey());
        assertThat(session.post("/en/account/notices", form))
                .satisfies(reply -> assertThat(reply.status()).isEqualTo(422))
                .satisfies(reply -> assertThat(reply.body()).contains("This is a private key."));
        assertThat(session.get("/en/account/notices").body()).contains("value=\"" + reader.address() + "\"");
    }
}
