package org.comity.identity;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.audit.proof.TouchProof;
import org.comity.identity.store.PasskeyStore;
import org.comity.identity.store.TouchStore;
import org.comity.node.NodeSettings;
import org.springframework.transaction.annotation.Transactional;

/// Asks for a passkey ceremony bound to exactly what a page shows, and checks what comes back. What is proven goes into
/// the record with the act, where `comity verify` checks it again.
///
/// A demand is answered once, by the person it was made for, within ten minutes.
public class FreshTouch {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int NONCE_BYTES = 32;
    private static final int COUNTER = 33;

    private final TouchStore touches;
    private final PasskeyStore passkeys;
    private final HardwareBound hardware;
    private final NodeSettings node;
    private final Clock clock;
    private final SecureRandom random;
    private final ObjectConverter keys = new ObjectConverter();

    FreshTouch(
            TouchStore touches,
            PasskeyStore passkeys,
            HardwareBound hardware,
            NodeSettings node,
            Clock clock,
            SecureRandom random) {
        this.touches = touches;
        this.passkeys = passkeys;
        this.hardware = hardware;
        this.node = node;
        this.clock = clock;
        this.random = random;
    }

    @Transactional
    public TouchDemand ask(Person person, Shown shown) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var id = UUID.randomUUID();
        var digest = shown.digest();
        var now = clock.instant();
        touches.add(id, person.id(), new TouchStore.Asked(digest, nonce), now, now.plus(GOOD_FOR));
        return new TouchDemand(
                id,
                digest,
                text(TouchProof.challenge(nonce, digest)),
                party(),
                passkeys.of(person.id()).stream().map(Passkey::credential).toList(),
                pressesAButton(person));
    }

    /// Checks an answer, within the transaction of the act. Whatever comes of it, the demand is used up.
    ///
    /// @param shown what the person must have seen for this very act, made anew from how things stand now
    @Transactional
    public TouchOutcome prove(Person person, Shown shown, Optional<TouchAnswer> given) {
        return prove(person, shown, given, false);
    }

    /// The same for an act that needs a role, which may ask for a hardware-bound key.
    @Transactional
    public TouchOutcome proveAs(Role role, Person person, Shown shown, Optional<TouchAnswer> given) {
        return prove(person, shown, given, hardware.needed(person, role));
    }

    private TouchOutcome prove(Person person, Shown shown, Optional<TouchAnswer> given, boolean inHardware) {
        if (given.isEmpty()) {
            return new TouchOutcome.Refused(TouchOutcome.Reason.MISSING);
        }
        var answer = given.get();
        var asked = touches.use(answer.touch(), person.id(), clock.instant());
        if (asked.isEmpty()) {
            return new TouchOutcome.Refused(TouchOutcome.Reason.OVER);
        }
        if (!asked.get().shown().equals(shown.digest())) {
            return new TouchOutcome.Refused(TouchOutcome.Reason.CHANGED);
        }
        if (answer.demonstration() && pressesAButton(person)) {
            return new TouchOutcome.Proven(Map.of(
                    TouchProof.DEMONSTRATION,
                    "yes",
                    TouchProof.SHOWN,
                    shown.digest().hex()));
        }
        return passkeys.of(person.id()).stream()
                .filter(passkey -> passkey.credential().equals(answer.credential()))
                .findFirst()
                .map(passkey -> inHardware && !passkey.attested()
                        ? new TouchOutcome.Refused(TouchOutcome.Reason.NOT_ATTESTED)
                        : checked(passkey, asked.get(), answer))
                .orElseGet(() -> new TouchOutcome.Refused(TouchOutcome.Reason.NOT_VALID));
    }

    private TouchOutcome checked(Passkey passkey, TouchStore.Asked asked, TouchAnswer answer) {
        var fields = new TreeMap<String, String>();
        fields.put(TouchProof.SHOWN, asked.shown().hex());
        fields.put(TouchProof.NONCE, text(asked.nonce()));
        fields.put(TouchProof.CREDENTIAL, passkey.digest().hex());
        fields.put(TouchProof.KEY, publicKey(passkey));
        fields.put(TouchProof.PARTY, party());
        fields.put(TouchProof.ORIGIN, node.publicAddress().toString().replaceFirst("/$", ""));
        fields.put(TouchProof.AUTHENTICATOR_DATA, answer.authenticatorData());
        fields.put(TouchProof.CLIENT_DATA, answer.clientData());
        fields.put(TouchProof.SIGNATURE, answer.signature());
        return TouchProof.flaw(fields).isEmpty() && counts(passkey, answer)
                ? new TouchOutcome.Proven(fields)
                : new TouchOutcome.Refused(TouchOutcome.Reason.NOT_VALID);
    }

    /// A key that counts and does not count on may have been copied (WebAuthn, section 6.1.1).
    private boolean counts(Passkey passkey, TouchAnswer answer) {
        var data = Base64.getUrlDecoder().decode(answer.authenticatorData());
        var said = Integer.toUnsignedLong(
                ByteBuffer.wrap(data, COUNTER, Integer.BYTES).getInt());
        return (said == 0 && passkey.signatures() == 0)
                || (said > passkey.signatures() && passkeys.count(passkey.credential(), said));
    }

    private String publicKey(Passkey passkey) {
        var cose = Objects.requireNonNull(keys.getCborConverter().readValue(passkey.coseKey(), COSEKey.class));
        return text(Objects.requireNonNull(cose.getPublicKey()).getEncoded());
    }

    private boolean pressesAButton(Person person) {
        return node.demonstration() && person.belonging().demonstration();
    }

    private String party() {
        return Objects.requireNonNull(node.publicAddress().getHost());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
