package org.comity.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.directory.ContactDirectory;
import org.comity.directory.usecase.TendingDirectory;
import org.comity.disclosure.Scene;
import org.comity.disclosure.Scene.Actor;
import org.comity.identity.Belonging;
import org.comity.identity.Role;
import org.comity.identity.store.IdentityStore;
import org.comity.notices.Readers.Reader;
import org.comity.testing.Http;
import org.comity.testing.MutableClock;
import org.comity.testing.NodeTest;
import org.comity.testing.Postbox;
import org.comity.testing.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people are told of restricted contact details: that something happened, and never a detail or a reason.
@NodeTest
class NoticesOfDisclosuresTest {

    private static final String NUMBER = "12025550176";

    @Autowired
    IdentityStore people;

    @Autowired
    JdbcClient database;

    @Autowired
    ContactDirectory directory;

    @Autowired
    TendingDirectory tending;

    @Autowired
    MutableClock clock;

    private Readers readers;

    @BeforeEach
    void begin() {
        readers = new Readers(people, database, clock);
    }

    @AfterEach
    void tellNobodyAnyMore() {
        readers.close();
    }

    @Test
    void aBrokenGlassIsMailedAtOnceToTheOwnerAndTheSecretariatWithoutADetailOrAReason() throws Exception {
        var scene = new Scene(people, directory, tending, clock);
        var asked = scene.authority("LU", "Mailed Authority");
        var gatekeeper = readers.of(new Belonging.ToAuthority(asked), Role.GATEKEEPER);
        var head = readers.of(new Belonging.ToAuthority(asked), Role.HEAD);
        var secretariat = people.demonstrationPeople().stream()
                .filter(person -> person.is(Role.SECRETARIAT_AUTHORITIES))
                .findFirst()
                .orElseThrow()
                .belonging();
        var secretary = readers.of(secretariat, Role.SECRETARIAT_AUTHORITIES);
        scene.list(new Actor(gatekeeper.person(), Http.visitor()), asked, "PHONE", "+" + NUMBER);
        var asker = scene.actor(scene.authority("MT", "Asking By Mail"), Role.OFFICER);

        var id = Scene.breakGlass(asker.session(), scene.listing(asked));
        asker.session().get(Scene.page(id));
        readers.untilAllIsPosted();

        for (var reader : List.of(gatekeeper, head, secretary)) {
            assertThat(letters(reader))
                    .contains(TestNode.address() + "/en/disclosures/" + id)
                    .doesNotContain(NUMBER, "hospital", "SC-11", asker.name(), "Mailed Authority");
        }
    }

    private static String letters(Reader reader) throws Exception {
        var all = new StringBuilder();
        for (var letter : reader.letters()) {
            all.append(Postbox.raw(letter)).append(letter.getContent());
        }
        return all.toString();
    }
}
